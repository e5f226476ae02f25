package vn.tiendo.plan.duty;

import com.fasterxml.jackson.databind.JsonNode;
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
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.organization.Directory;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.rows.Rows;

/** Writes reporting duties of drafts, always under the lock of their plan. */
@ApplicationScoped
public class ReportingDuties {
    private static final String UPSERT = "insert into reporting_duty select * from " + Rows.of("reporting_duty") + """
             on conflict (id) do update set version = excluded.version, reporter_id = excluded.reporter_id,
                   reporter_as_written = excluded.reporter_as_written, recipient_id = excluded.recipient_id,
                   recipient_as_written = excluded.recipient_as_written, via_id = excluded.via_id,
                   via_as_written = excluded.via_as_written, frequencies = excluded.frequencies,
                   due_rule = excluded.due_rule
            """;

    private final Mutiny.Session session;
    private final Rows rows;
    private final Plans plans;
    private final DutyQueries queries;
    private final Directory directory;
    private final Audit audit;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;

    ReportingDuties(
            Mutiny.Session session,
            Rows rows,
            Plans plans,
            DutyQueries queries,
            Directory directory,
            Audit audit,
            Idempotency idempotency,
            MergePatch mergePatch) {
        this.session = session;
        this.rows = rows;
        this.plans = plans;
        this.queries = queries;
        this.directory = directory;
        this.audit = audit;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
    }

    @WithTransaction
    Uni<DutyView> add(UUID plan, DutyDraft draft, OrgScope scope) {
        return idempotency.once(
                draft,
                DutyView.class,
                () -> plans.forDrafting(plan, scope)
                        .chain(() -> nextPosition(plan))
                        .chain(next -> resolved(Ids.next(), plan, next, 0, draft))
                        .chain(duty -> keep(duty, "duty.add", scope)));
    }

    @WithTransaction
    Uni<DutyView> edit(UUID plan, UUID id, @Nullable Version expected, @Nullable JsonNode patch, OrgScope scope) {
        return queries.byId(plan, id, scope)
                .call(() -> plans.forDrafting(plan, scope))
                .chain(() -> queries.byId(plan, id, scope)) // as it stands now that nobody else can change it
                .invoke(duty -> Version.require(expected, duty.version()))
                .chain(duty ->
                        resolved(id, plan, duty.position(), duty.version() + 1, mergePatch.apply(duty.draft(), patch)))
                .chain(duty -> keep(duty, "duty.edit", scope));
    }

    /** Keeps many new duties in one statement. */
    public Uni<Void> addAll(List<ReportingDuty> duties) {
        return duties.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.write(UPSERT, duties).replaceWithVoid();
    }

    /** The rows themselves, in order, for whoever holds the plan. */
    public Uni<List<ReportingDuty>> rows(UUID plan) {
        return rows.list(
                ReportingDuty.class,
                "select d.* from reporting_duty d where d.plan_id = :plan order by d.position",
                query -> query.setParameter("plan", plan));
    }

    private Uni<ReportingDuty> resolved(UUID id, UUID plan, int position, long version, DutyDraft draft) {
        return directory
                .id(draft.reporter(), "/reporter")
                .chain(reporter -> directory
                        .id(draft.recipient(), "/recipient")
                        .chain(recipient -> directory
                                .id(draft.via(), "/via")
                                .map(via -> new ReportingDuty(
                                        id,
                                        plan,
                                        position,
                                        version,
                                        reporter,
                                        draft.reporterAsWritten(),
                                        recipient,
                                        draft.recipientAsWritten(),
                                        via,
                                        draft.viaAsWritten(),
                                        draft.frequencies(),
                                        draft.dueRule(),
                                        null))));
    }

    private Uni<DutyView> keep(ReportingDuty duty, String action, OrgScope scope) {
        return rows.write(UPSERT, List.of(duty))
                .call(() -> audit.record(action, duty.planId(), Map.of("duty", duty.id(), "version", duty.version())))
                .chain(() -> queries.byId(duty.planId(), duty.id(), scope));
    }

    private Uni<Integer> nextPosition(UUID plan) {
        return session.createNativeQuery(
                        "select coalesce(max(d.position), 0) + 1 from reporting_duty d where d.plan_id = :plan",
                        Integer.class)
                .setParameter("plan", plan)
                .getSingleResult();
    }
}
