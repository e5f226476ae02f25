package vn.tiendo.reporting.report;

import static vn.tiendo.reporting.report.ReportError.REPORT_EXISTS;
import static vn.tiendo.reporting.report.ReportError.REPORT_NOT_OWED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.obligation.ObligationStatus;
import vn.tiendo.reporting.obligation.Obligations;

/** Begins reports: the questions come from the targets the unit reports and the tasks it leads, answers from its other reports. */
@ApplicationScoped
class ReportDrafts {
    private static final String TRACKED = "TARGET,TASK";

    private final Mutiny.Session session;
    private final Obligations obligations;
    private final OrganizationCopies organizations;
    private final ReportHistory history;
    private final ReportQueries queries;
    private final ReportSources sources;
    private final TrueUps trueUps;
    private final Audit audit;
    private final Clock clock;

    ReportDrafts(
            Mutiny.Session session,
            Obligations obligations,
            OrganizationCopies organizations,
            ReportHistory history,
            ReportQueries queries,
            ReportSources sources,
            TrueUps trueUps,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.obligations = obligations;
        this.organizations = organizations;
        this.history = history;
        this.queries = queries;
        this.sources = sources;
        this.trueUps = trueUps;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft for an obligation; 409 with the id of the report that exists already. */
    @WithTransaction
    Uni<ReportView> begin(UUID obligationId, OrgScope scope) {
        return obligations
                .lock(obligationId, scope)
                .call(owed -> organizations
                        .all(List.of(owed.reporterId()))
                        .invoke(known -> Competence.requireReporter(owed.reporterId(), known, scope)))
                .invoke(ReportDrafts::requireOwed)
                .call(this::requireNone)
                .chain(owed -> draft(owed, clock.instant(), scope));
    }

    private static void requireOwed(ObligationState owed) {
        if (owed.status() == ObligationStatus.WAIVED) {
            throw REPORT_NOT_OWED.because(owed.title());
        }
    }

    private Uni<Void> requireNone(ObligationState owed) {
        return session.createNativeQuery("select p.id from report p where p.obligation_id = :obligation", UUID.class)
                .setParameter("obligation", owed.id())
                .getResultList()
                .invoke(existing -> {
                    if (!existing.isEmpty()) {
                        throw REPORT_EXISTS.because(existing.getFirst().toString());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<ReportView> draft(ObligationState owed, Instant now, OrgScope scope) {
        Report report = new Report(owed, now);
        return session.persist(report)
                .chain(session::flush)
                .chain(() -> questions(report, owed))
                .chain(() -> trueUps.ask(report, owed))
                .chain(() -> sources.fillNew(report, owed, scope))
                .chain(() -> history.add(report, new Step(Step.Action.CREATE, null, report.status), scope))
                .chain(() -> audit.record("report.create", report.id, Map.of("obligation", owed.id())))
                .chain(() -> queries.view(report));
    }

    /** Where nothing is tracked and nothing asked by name, there is one question: tell. */
    private Uni<Void> questions(Report report, ObligationState owed) {
        return items(owed).chain(items -> questions(report, owed, items));
    }

    /** What the regime asks for; without one, what its plan tracks. */
    private Uni<String> items(ObligationState owed) {
        return owed.regimeId() == null
                ? Uni.createFrom().item(TRACKED)
                : session.createNativeQuery("select g.items from regime g where g.id = :regime", String.class)
                        .setParameter("regime", owed.regimeId())
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .continueWith(TRACKED);
    }

    private Uni<Void> questions(Report report, ObligationState owed, String items) {
        return prefill(report, owed, items)
                .chain(tracked -> named(report, owed, tracked)
                        .chain(named -> named > 0 || tracked > 0 && !items.contains("TEXT")
                                ? Uni.createFrom().voidItem()
                                : session.persist(ReportItem.narrative(report.id, tracked + 1, owed.title()))
                                        .chain(session::flush)));
    }

    /** What the regime asks for in words, after what is tracked. */
    private Uni<Integer> named(Report report, ObligationState owed, int after) {
        return owed.regimeId() == null
                ? Uni.createFrom().item(0)
                : session.createNativeQuery("""
                                insert into report_item (id, report_id, position, version, type, subject_id, name)
                                select uuid_v7(), :report, :after + q.position, 0, 'TEXT', q.id, q.text
                                  from regime_question q where q.regime_id = :regime
                                """)
                        .setParameter("report", report.id)
                        .setParameter("after", after)
                        .setParameter("regime", owed.regimeId())
                        .executeUpdate();
    }

    /** Of recurring work, the periods that have begun by the end of the window and are not done with. */
    private Uni<Integer> prefill(Report report, ObligationState owed, String items) {
        LocalDate windowTo = owed.windowTo() == null ? LocalDate.of(9999, 12, 31) : owed.windowTo();
        return owed.planId() == null
                ? Uni.createFrom().item(0)
                : session.createNativeQuery("""
                                insert into report_item (id, report_id, position, version, type, subject_id, name,
                                       indicator_code, unit, ratio, progress, percent, funds_spent)
                                select uuid_v7(), :report, row_number() over (order by q.type, q.id), 0, q.type, q.id,
                                       q.name, q.indicator_code, q.unit, q.ratio, q.progress, q.percent,
                                       (select i.funds_spent from report_item i join report p on p.id = i.report_id
                                         where i.type = 'TASK' and i.subject_id = q.id and p.reporter_id = :reporter
                                           and q.type = 'TASK' and i.origin = 'OWN' and i.funds_spent is not null
                                           and p.status in ('SUBMITTED', 'ACCEPTED')
                                         order by p.submitted_at desc limit 1)
                                  from (select 'TARGET' as type, t.id, t.name, t.indicator_code, t.unit, t.ratio,
                                               null as progress, null as percent
                                          from target_copy t
                                         where t.tracked and t.plan_id = :plan
                                           and (t.reporter_id = :reporter or :reporter = any(t.reporter_ids))
                                         union all
                                        select 'TASK', k.id, k.name || coalesce(' (' || to_char(k.occurrence_from, 'DD/MM/YYYY')
                                                       || ' – ' || to_char(k.occurrence_to, 'DD/MM/YYYY') || ')', ''),
                                               null, null, null, k.progress, k.percent
                                          from task_copy k
                                         where k.lead_id = :reporter and k.plan_id = :plan
                                           and k.progress <> 'CANCELLED'
                                           and (k.occurrence_from is null
                                                or k.occurrence_from <= :windowTo and k.progress <> 'COMPLETED')) q
                                 where q.type = any(string_to_array(:items, ','))
                                """)
                        .setParameter("report", report.id)
                        .setParameter("reporter", report.reporterId)
                        .setParameter("plan", owed.planId())
                        .setParameter("windowTo", windowTo)
                        .setParameter("items", items)
                        .executeUpdate();
    }
}
