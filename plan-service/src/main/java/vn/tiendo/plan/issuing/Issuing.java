package vn.tiendo.plan.issuing;

import static vn.tiendo.plan.plan.PlanError.PLAN_NUMBER_TAKEN;

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
import vn.tiendo.plan.cascade.Cascades;
import vn.tiendo.plan.citation.Citations;
import vn.tiendo.plan.committee.CommitteeTerms;
import vn.tiendo.plan.issuing.IssuedPlanView.NotTracked;
import vn.tiendo.plan.issuing.IssuedPlanView.OpenDuty;
import vn.tiendo.plan.issuing.IssuedPlanView.OpenTarget;
import vn.tiendo.plan.issuing.IssuedPlanView.UnclearTask;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.publication.Publications;
import vn.tiendo.plan.revision.Revisions;
import vn.tiendo.plan.target.Target;
import vn.tiendo.plan.task.TaskAnnouncements;
import vn.tiendo.plan.task.heading.Headings;

/** Issues plans: the transition, whom it addresses, and what is announced, in one transaction. */
@ApplicationScoped
class Issuing {
    static final String ADDRESS = """
            insert into plan_addressee (plan_id, organization_id)
            select :plan, a.id from (
                   select unnest(reporter_ids || reporter_id) from target where plan_id = :plan
                   union select lead_id from task where plan_id = :plan
                   union select unnest(coordinator_ids) from task where plan_id = :plan
                   union select monitor_id from task where plan_id = :plan
                   union select unnest(array[reporter_id, recipient_id, via_id]) from reporting_duty where plan_id = :plan
                 ) a (id)
             where a.id is not null
            on conflict do nothing
            """;

    private static final String SAME_NUMBER = """
            select count(*) from plan mine join plan other
                on other.id <> mine.id and other.status <> 'DRAFT' and other.numbered_by = mine.numbered_by
               and other.number_key = mine.number_key and lower(other.type) = lower(mine.type)
               and lower(coalesce(other.issuer, '')) = lower(coalesce(mine.issuer, ''))
               and other.series is not distinct from mine.series
             where mine.id = :plan
            """;

    private final Mutiny.Session session;
    private final Plans plans;
    private final PlanRows rows;
    private final Headings headings;
    private final TaskAnnouncements announcements;
    private final CommitteeTerms terms;
    private final Citations citations;
    private final Cascades cascades;
    private final Revisions revisions;
    private final Publications publications;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Issuing(
            Mutiny.Session session,
            Plans plans,
            PlanRows rows,
            Headings headings,
            TaskAnnouncements announcements,
            CommitteeTerms terms,
            Citations citations,
            Cascades cascades,
            Revisions revisions,
            Publications publications,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.session = session;
        this.plans = plans;
        this.rows = rows;
        this.headings = headings;
        this.announcements = announcements;
        this.terms = terms;
        this.citations = citations;
        this.cascades = cascades;
        this.revisions = revisions;
        this.publications = publications;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<IssuedPlanView> issue(UUID id, @Nullable Version expected, OrgScope scope) {
        return idempotency.once(
                "issue",
                IssuedPlanView.class,
                () -> plans.forWriting(id, scope)
                        .map(plan -> plan.requireVersion(expected).requireDraft())
                        .call(plan -> terms.enterSeries(plan.id()))
                        .call(this::requireFreeNumber) // first: a query flushes, and the index refuses without a word
                        .invoke(plan -> plan.issue(clock.instant()))
                        .chain(this::record));
    }

    private Uni<Void> requireFreeNumber(Plan plan) {
        return session.createNativeQuery(SAME_NUMBER, Long.class)
                .setParameter("plan", plan.id())
                .getSingleResult()
                .invoke(taken -> {
                    if (taken > 0) {
                        throw PLAN_NUMBER_TAKEN.at(
                                "/document/number", plan.document().number());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<IssuedPlanView> record(Plan plan) {
        UUID id = plan.id();
        return session.flush()
                .chain(() -> rows.nameReporters(id))
                .chain(() -> headings.open(id)) // whom the plan addresses comes after: who leads a duty, too
                .chain(() -> session.createNativeQuery(ADDRESS)
                        .setParameter("plan", id)
                        .executeUpdate())
                .chain(() -> citations.issued(plan.document().number()))
                .chain(() -> rows.of(id))
                .chain(parts -> announce(plan, parts));
    }

    private Uni<IssuedPlanView> announce(Plan plan, PlanParts parts) {
        PlanIssued issued = PlanIssued.of(plan, parts);
        return revisions
                .keep(plan, parts.targets(), parts.tasks(), parts.duties())
                .chain(() -> outbox.add("plan.issued", plan.id(), issued))
                .chain(() -> publications.announce(plan))
                .chain(() -> announcements.announceAll(plan.id()))
                .chain(() -> cascades.settle(List.of(plan.id())))
                .chain(() -> audit.record(
                        "plan.issue", plan.id(), Map.of("version", plan.version(), "revision", plan.revision())))
                .replaceWith(() -> view(plan, parts));
    }

    private static IssuedPlanView view(Plan plan, PlanParts parts) {
        return new IssuedPlanView(
                plan.id(),
                plan.version(),
                plan.revision(),
                plan.status(),
                plan.issuedAt(),
                parts.targets().stream()
                        .filter(target -> !target.tracked())
                        .map(NotTracked::of)
                        .toList(),
                parts.tasks().stream()
                        .filter(task -> !task.unclear().isEmpty())
                        .map(UnclearTask::of)
                        .toList(),
                parts.duties().stream()
                        .filter(duty -> !duty.binding())
                        .map(OpenDuty::of)
                        .toList(),
                parts.targets().stream()
                        .filter(Target::overTimeOpen)
                        .map(OpenTarget::of)
                        .toList());
    }
}
