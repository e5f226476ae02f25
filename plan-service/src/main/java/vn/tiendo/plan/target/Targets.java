package vn.tiendo.plan.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.organization.Directory;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.rows.Rows;

/** Writes targets, always under the lock of their plan. */
@ApplicationScoped
public class Targets {
    private static final String UPSERT = "insert into target select * from " + Rows.of("target") + """
             on conflict (id) do update set version = excluded.version, name = excluded.name, kind = excluded.kind,
                   as_written = excluded.as_written, form = excluded.form, validity = excluded.validity,
                   levels = excluded.levels, trajectory = excluded.trajectory, over_time = excluded.over_time,
                   reporter_class = excluded.reporter_class, reporter_ids = excluded.reporter_ids,
                   implements_targets = excluded.implements_targets,
                   comparator = excluded.comparator, eval_comparator = excluded.eval_comparator, value = excluded.value,
                   value_to = excluded.value_to, unit = excluded.unit, firm = excluded.firm, due_on = excluded.due_on,
                   due_basis = excluded.due_basis, indicator = excluded.indicator, reporter_id = excluded.reporter_id,
                   lead_as_written = excluded.lead_as_written,
                   coordinators_as_written = excluded.coordinators_as_written
            """;

    private final Mutiny.Session session;
    private final Rows rows;
    private final Plans plans;
    private final TargetQueries queries;
    private final Directory directory;
    private final Reporters reporters;
    private final BaseTargets bases;
    private final Audit audit;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;

    Targets(
            Mutiny.Session session,
            Rows rows,
            Plans plans,
            TargetQueries queries,
            Directory directory,
            Reporters reporters,
            BaseTargets bases,
            Audit audit,
            Idempotency idempotency,
            MergePatch mergePatch) {
        this.session = session;
        this.rows = rows;
        this.plans = plans;
        this.queries = queries;
        this.directory = directory;
        this.reporters = reporters;
        this.bases = bases;
        this.audit = audit;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
    }

    @WithTransaction
    Uni<TargetView> add(UUID plan, TargetDraft draft, OrgScope scope) {
        UUID id = Ids.next();
        return idempotency.once(
                draft,
                TargetView.class,
                () -> plans.forDrafting(plan, scope)
                        .chain(() -> nextPosition(plan))
                        .chain(next -> said(new Target.Place(id, plan, next, 0), draft, scope))
                        .chain(target -> keep(target, "target.add", scope)));
    }

    @WithTransaction
    Uni<TargetView> edit(UUID plan, UUID id, @Nullable Version expected, @Nullable JsonNode patch, OrgScope scope) {
        return queries.byId(plan, id, scope)
                .call(() -> plans.forDrafting(plan, scope))
                .chain(() -> queries.byId(plan, id, scope)) // as it stands now that nobody else can change it
                .invoke(target -> Version.require(expected, target.version()))
                .chain(target -> said(
                        new Target.Place(id, plan, target.position(), target.version() + 1),
                        revalued(target.draft(), mergePatch.apply(rejudged(target.draft(), patch), patch)),
                        scope))
                .chain(target -> keep(target, "target.edit", scope));
    }

    /** Keeps many new targets in one statement. */
    public Uni<Void> addAll(List<Target> targets) {
        return targets.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.write(UPSERT, targets).replaceWithVoid();
    }

    /** The rows themselves, in order, for whoever holds the plan. */
    public Uni<List<Target>> rows(UUID plan) {
        return rows.list(
                Target.class,
                "select t.* from target t where t.plan_id = :plan order by t.position",
                query -> query.setParameter("plan", plan));
    }

    /** Names the members of the classes that the targets of a plan name, for whoever makes a revision of it. */
    public Uni<Void> nameReporters(UUID plan) {
        return rows(plan).chain(reporters::resolved).chain(this::addAll);
    }

    /** Refuses, with 400, targets that name a class that does not exist or carry on one that they may not. */
    public Uni<Void> requireNameable(UUID plan, List<Target> targets) {
        return bases.require(plan, targets)
                .chain(() -> reporters.resolved(targets))
                .replaceWithVoid();
    }

    private Uni<Target> said(Target.Place place, TargetDraft draft, OrgScope scope) {
        return directory
                .id(draft.reporter(), "/reporter")
                .map(reporter -> Target.of(place, draft, Target.Bodies.of(reporter), null))
                .call(() -> reporters.requireKnown(draft.reporterClass()))
                .call(() -> bases.require(place.planId(), draft, scope));
    }

    /** Another ratio has another value, unless the patch says which. */
    private static TargetDraft revalued(TargetDraft before, TargetDraft after) {
        Form.Ratio ratio = after.form() == null ? null : after.form().ratio();
        boolean stale = ratio != null
                && (before.form() == null || !ratio.equals(before.form().ratio()))
                && Objects.equals(before.value(), after.value());
        return stale ? after.withoutValue() : after;
    }

    /** A new comparator is judged anew, unless the patch says how. */
    private static TargetDraft rejudged(TargetDraft draft, @Nullable JsonNode patch) {
        boolean stale = patch instanceof ObjectNode && patch.has("comparator") && !patch.has("evalComparator");
        return stale ? draft.withoutJudgement() : draft;
    }

    private Uni<TargetView> keep(Target target, String action, OrgScope scope) {
        return rows.write(UPSERT, List.of(target))
                .call(() -> audit.record(
                        action, target.planId(), Map.of("target", target.id(), "version", target.version())))
                .chain(() -> queries.byId(target.planId(), target.id(), scope));
    }

    private Uni<Integer> nextPosition(UUID plan) {
        return session.createNativeQuery(
                        "select coalesce(max(t.position), 0) + 1 from target t where t.plan_id = :plan", Integer.class)
                .setParameter("plan", plan)
                .getSingleResult();
    }
}
