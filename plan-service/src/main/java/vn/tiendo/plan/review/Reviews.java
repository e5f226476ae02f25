package vn.tiendo.plan.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.lineage.PlanRef;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.review.ReviewResource.Conclude;
import vn.tiendo.plan.review.ReviewResource.OrderReview;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;

/** Keeps the reviews that plans order, and what they came to. */
@ApplicationScoped
class Reviews {
    private static final String SELECT = """
            select r.id, r.version, r.plan_id as plan, r.due_on as "dueOn", r.outcome, r.concluded_on as "concludedOn", r.note,
                   (select %s from plan p where p.id = r.reviewed_id and %s) as reviewed
              from plan_review r where r.plan_id = :plan and\s""".formatted(PlanRef.SQL, PlanScope.READABLE);

    private final Mutiny.Session session;
    private final Rows rows;
    private final Plans plans;
    private final PlanQueries queries;
    private final Audit audit;
    private final Idempotency idempotency;

    Reviews(Mutiny.Session session, Rows rows, Plans plans, PlanQueries queries, Audit audit, Idempotency idempotency) {
        this.session = session;
        this.rows = rows;
        this.plans = plans;
        this.queries = queries;
        this.audit = audit;
        this.idempotency = idempotency;
    }

    @WithTransaction
    Uni<Page<ReviewView>> page(UUID plan, PageRequest page, OrgScope scope) {
        return queries.byId(plan, scope)
                .chain(() -> rows.list(
                        ReviewView.class,
                        SELECT + "r.id > cast(:after as uuid) order by r.id limit :fetch",
                        query -> scope.bind(query)
                                .setParameter("plan", plan)
                                .setParameter("after", Keys.uuid(page.after(1), Keys.FIRST))
                                .setParameter("fetch", page.fetch())))
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
    }

    @WithTransaction
    Uni<ReviewView> order(UUID plan, OrderReview command, OrgScope scope) {
        return idempotency.once(
                List.of(plan, command),
                ReviewView.class,
                () -> plans.forWriting(plan, scope)
                        .chain(() -> insert(plan, command, scope))
                        .call(id -> audit.record(
                                "plan.review-order", plan, Map.of("review", id, "reviewed", command.plan())))
                        .chain(id -> byId(plan, id, "", scope)));
    }

    @WithTransaction
    Uni<ReviewView> conclude(UUID plan, UUID id, @Nullable Version expected, Conclude command, OrgScope scope) {
        return idempotency.once(
                List.of(id, command),
                ReviewView.class,
                () -> plans.forWriting(plan, scope)
                        .chain(() -> byId(plan, id, " for update of r", scope))
                        .invoke(review -> requireOpen(review, expected))
                        .chain(() -> write(id, command))
                        .call(() -> audit.record(
                                "plan.review-conclude", plan, Map.of("review", id, "outcome", command.outcome())))
                        .chain(() -> byId(plan, id, "", scope)));
    }

    private Uni<UUID> insert(UUID plan, OrderReview command, OrgScope scope) {
        UUID id = Ids.next();
        return queries.byId(command.plan(), scope)
                .onFailure(vn.tiendo.kit.problem.Refusal.class)
                .transform(unseen -> ReviewError.REVIEW_PLAN_UNKNOWN.at("/plan", command.plan()))
                .chain(() -> session.createNativeQuery("""
                                insert into plan_review (id, version, plan_id, reviewed_id, due_on)
                                values (:id, 0, :plan, :reviewed, cast(nullif(:dueOn, '') as date))
                                on conflict (plan_id, reviewed_id) do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("plan", plan)
                        .setParameter("reviewed", command.plan())
                        .setParameter(
                                "dueOn",
                                command.dueOn() == null ? "" : command.dueOn().toString())
                        .executeUpdate())
                .invoke(Reviews::requireAdded)
                .replaceWith(id);
    }

    private Uni<Integer> write(UUID id, Conclude command) {
        return session.createNativeQuery("""
                        update plan_review set version = version + 1, outcome = :outcome, concluded_on = :on,
                               note = nullif(:note, '')
                         where id = :id
                        """)
                .setParameter("outcome", command.outcome().name())
                .setParameter("on", command.concludedOn())
                .setParameter("note", command.note() == null ? "" : command.note())
                .setParameter("id", id)
                .executeUpdate();
    }

    private Uni<ReviewView> byId(UUID plan, UUID id, String suffix, OrgScope scope) {
        return rows.one(
                ReviewView.class,
                SELECT + "r.id = :id" + suffix,
                query -> scope.bind(query).setParameter("plan", plan).setParameter("id", id));
    }

    private static void requireOpen(ReviewView review, @Nullable Version expected) {
        Version.require(expected, review.version());
        if (review.outcome() != null) {
            throw ReviewError.REVIEW_CONCLUDED.because(review.id());
        }
    }

    private static void requireAdded(int added) {
        if (added == 0) {
            throw ReviewError.REVIEW_ORDERED_ALREADY.at("/plan");
        }
    }
}
