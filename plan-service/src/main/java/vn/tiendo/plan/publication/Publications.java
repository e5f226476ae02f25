package vn.tiendo.plan.publication;

import static vn.tiendo.plan.publication.PublicationError.PUBLICATION_REASON_MISSING;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.plan.PlanStatus;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.publication.PublicationResource.SetHold;

/** Places and lifts publication holds, and says of every issued plan whether it is public. */
@ApplicationScoped
public class Publications {
    private final Mutiny.Session session;
    private final Plans plans;
    private final PlanQueries queries;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Publications(
            Mutiny.Session session,
            Plans plans,
            PlanQueries queries,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.session = session;
        this.plans = plans;
        this.queries = queries;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<PublicationView> find(UUID plan, OrgScope scope) {
        return queries.byId(plan, scope).map(PublicationView::of);
    }

    /** Setting again what is already so changes nothing and tells nobody. */
    @WithTransaction
    Uni<PublicationView> set(UUID id, @Nullable Version expected, SetHold command, OrgScope scope) {
        return idempotency.once(
                List.of(id, command),
                PublicationView.class,
                () -> plans.forWriting(id, scope)
                        .map(plan -> plan.requireVersion(expected))
                        .invoke(() -> requireReason(command))
                        .call(plan -> plan.hold(command.held(), command.reason(), clock.instant())
                                ? record(plan)
                                : Uni.createFrom().voidItem())
                        .chain(() -> queries.byId(id, scope))
                        .map(PublicationView::of));
    }

    /** Tells the others whether a plan is public; a draft never is, so nothing is said of it. */
    public Uni<Void> announce(Plan plan) {
        return plan.status() == PlanStatus.DRAFT
                ? Uni.createFrom().voidItem()
                : outbox.add("plan.publication-changed", plan.id(), PublicationChanged.of(plan));
    }

    private Uni<Void> record(Plan plan) {
        return session.flush()
                .chain(() -> announce(plan))
                .chain(() -> audit.record(
                        "plan.publication",
                        plan.id(),
                        Map.of("version", plan.version(), "published", plan.published())));
    }

    private static void requireReason(SetHold command) {
        if (command.held() && (command.reason() == null || command.reason().isBlank())) {
            throw PUBLICATION_REASON_MISSING.at("/reason");
        }
    }
}
