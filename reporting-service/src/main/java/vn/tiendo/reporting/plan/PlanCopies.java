package vn.tiendo.reporting.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.regime.DutyProposals;
import vn.tiendo.reporting.regime.PlanFilings;

/** Keeps the copies of targets and tasks from which reports are prefilled; the highest version wins. */
@ApplicationScoped
class PlanCopies {
    private final Mutiny.Session session;
    private final DutyProposals proposals;
    private final PlanFilings filings;
    private final Takeovers takeovers;
    private final ObjectMapper json;

    PlanCopies(
            Mutiny.Session session,
            DutyProposals proposals,
            PlanFilings filings,
            Takeovers takeovers,
            ObjectMapper json) {
        this.session = session;
        this.proposals = proposals;
        this.filings = filings;
        this.takeovers = takeovers;
        this.json = json;
    }

    /** The whole plan as it stands now; older news of it is dropped. */
    @WithTransaction
    Uni<Void> register(PlanIssued plan) {
        return isNews(plan.id(), plan.version(), plan.keeperId())
                .chain(news -> news ? take(plan) : Uni.createFrom().voidItem());
    }

    /** A plan that has just been issued: also whoever wants it sent is owed that, even if news of it came out of order. */
    @WithTransaction
    Uni<Void> issue(PlanIssued plan) {
        Instant issuedAt = plan.issuedAt();
        PlanIssued.Document document = plan.document();
        return issuedAt == null || document == null
                ? register(plan)
                : registerAndFile(plan, document.subject(), issuedAt);
    }

    private Uni<Void> registerAndFile(PlanIssued plan, String subject, Instant issuedAt) {
        return register(plan).chain(() -> filings.file(plan.id(), plan.keeperId(), subject, issuedAt));
    }

    /** A plan that has ended asks for no more reports; what is owed already stays owed, with the questions it had. */
    @WithTransaction
    Uni<Void> end(PlanEnded plan) {
        return isNews(plan.id(), plan.version(), null)
                .chain(news -> news
                        ? proposals.end(plan.id(), List.of())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> take(PlanIssued plan) {
        return targets(plan)
                .chain(() -> dropTargets(plan))
                .chain(() -> tasks(plan.tasks().stream()
                        .map(task -> TaskChanged.of(plan.id(), task))
                        .toList()))
                .chain(() -> proposals.propose(
                        new DutyProposals.Source(plan.id(), plan.version(), plan.keeperId()), plan.reportingDuties()))
                .chain(() -> proposals.end(
                        plan.id(),
                        plan.reportingDuties().stream()
                                .map(DutyProposals.Duty::id)
                                .toList()))
                .chain(() -> takeovers.catchUp(plan.id(), plan.version()));
    }

    /** @param keeper absent when the plan has ended, which says nothing of who keeps it */
    private Uni<Boolean> isNews(UUID plan, long version, @Nullable UUID keeper) {
        return session.createNativeQuery("""
                        insert into plan_state (plan_id, version, in_force, keeper_id)
                        values (:plan, :version, :inForce, cast(:keeper as uuid))
                        on conflict (plan_id) do update set version = excluded.version, in_force = excluded.in_force,
                               keeper_id = coalesce(excluded.keeper_id, plan_state.keeper_id)
                         where plan_state.version < excluded.version
                        """)
                .setParameter("plan", plan)
                .setParameter("version", version)
                .setParameter("inForce", keeper != null)
                .setParameter("keeper", keeper)
                .executeUpdate()
                .map(written -> written == 1);
    }

    /** What the plan does not name any more is asked of nobody; reports that answered it keep their answers. */
    private Uni<Void> dropTargets(PlanIssued plan) {
        return session.createNativeQuery(
                        "update target_copy set tracked = false where plan_id = :plan and plan_version < :version")
                .setParameter("plan", plan.id())
                .setParameter("version", plan.version())
                .executeUpdate()
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> register(TaskChanged task) {
        return tasks(List.of(task));
    }

    private Uni<Void> targets(PlanIssued plan) {
        UUID planId = plan.id();
        return session.createNativeQuery("""
                        insert into target_copy (id, plan_id, plan_version, name, reporter_id, reporter_ids, indicator_code,
                               indicator_name, unit, ratio, tracked)
                        select r.id, :plan, :version, r.name, r."reporterId", r."reporterIds", r."indicatorCode", r."indicatorName",
                               r.unit, r.ratio, r.tracked
                          from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                               id uuid, name text, "reporterId" uuid, "reporterIds" uuid[], "indicatorCode" text, "indicatorName" text,
                               unit text, ratio boolean, tracked boolean)
                        on conflict (id) do update set plan_version = excluded.plan_version, name = excluded.name,
                               reporter_id = excluded.reporter_id, reporter_ids = excluded.reporter_ids, indicator_code = excluded.indicator_code,
                               indicator_name = excluded.indicator_name, unit = excluded.unit, ratio = excluded.ratio,
                               tracked = excluded.tracked
                         where target_copy.plan_version < excluded.plan_version
                        """)
                .setParameter("plan", planId)
                .setParameter("version", plan.version())
                .setParameter(
                        "rows", write(plan.targets().stream().map(TargetRow::of).toList()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> tasks(List<TaskChanged> tasks) {
        return session.createNativeQuery("""
                        insert into task_copy (id, version, plan_id, name, lead_id, nominal_due_on, due_at, progress,
                               percent, part_of, occurrence_from, occurrence_to)
                        select r.id, r.version, r."planId", r.name, r."leadId", r."nominalDueOn", r."dueAt",
                               r.progress, r.percent, r."partOf", r."occurrenceFrom", r."occurrenceTo"
                          from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                               id uuid, version bigint, "planId" uuid, name text, "leadId" uuid,
                               "nominalDueOn" date, "dueAt" timestamptz, progress text, percent numeric,
                               "partOf" uuid, "occurrenceFrom" date, "occurrenceTo" date)
                        on conflict (id) do update set version = excluded.version, plan_id = excluded.plan_id,
                               name = excluded.name, lead_id = excluded.lead_id,
                               nominal_due_on = excluded.nominal_due_on, due_at = excluded.due_at,
                               progress = excluded.progress, percent = excluded.percent,
                               part_of = excluded.part_of, occurrence_from = excluded.occurrence_from,
                               occurrence_to = excluded.occurrence_to
                         where task_copy.version < excluded.version
                        """)
                .setParameter(
                        "rows", write(tasks.stream().map(TaskChanged::asked).toList()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private String write(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
