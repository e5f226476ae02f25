package vn.tiendo.reporting.report;

import static vn.tiendo.reporting.report.ReportError.REPORT_CORRECTION_EXISTS;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.evidence.DossierEvidence;
import vn.tiendo.reporting.obligation.ObligationState;

/** Corrections of accepted reports: new versions in draft beside them, begun with everything the accepted one says. */
@ApplicationScoped
class Corrections {
    private final Mutiny.Session session;
    private final OpenReports open;
    private final ReportHistory history;
    private final DossierEvidence evidence;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Corrections(
            Mutiny.Session session,
            OpenReports open,
            ReportHistory history,
            DossierEvidence evidence,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.open = open;
        this.history = history;
        this.evidence = evidence;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ReportView> correct(UUID id, @Nullable Version expected, String reason, OrgScope scope) {
        return open.report(id, scope)
                .call(report -> open.parties(report)
                        .invoke(parties -> Competence.requireReporter(report.reporterId, parties, scope)))
                .invoke(report -> Version.require(expected, report.version))
                .chain(report -> begin(report, reason, scope))
                .chain(next -> open.parties(next).map(parties -> ReportView.of(next, parties)));
    }

    /** The new version of a locked report; 409 when there is one already. */
    Uni<Report> begin(Report accepted, String reason, OrgScope scope) {
        return requireNewest(accepted)
                .map(none -> accepted.correction(reason, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .call(next -> session.persist(next).chain(session::flush))
                .call(next -> copy(accepted, next)
                        .chain(items -> evidence.carry(accepted.id, next.id, items))
                        .chain(() -> copyLines(next)))
                .call(next -> history.add(next, new Step(Step.Action.CORRECT, null, next.status), scope))
                .call(next -> audit.record(
                        "report.correct",
                        next.id,
                        Map.of("corrects", accepted.id, "reportVersion", next.reportVersion)));
    }

    /** Tells that a correction was accepted; says nothing of a first version. */
    Uni<Void> announce(OpenReports.Open accepted, ObligationState owed) {
        Report report = accepted.report();
        return report.correctsId == null
                ? Uni.createFrom().voidItem()
                : session.find(Report.class, report.correctsId)
                        .chain(open::items)
                        .chain(before -> outbox.add(
                                "report.corrected",
                                report.id,
                                ReportCorrected.of(report, before, accepted.items(), owed)));
    }

    private Uni<Void> requireNewest(Report accepted) {
        return session.createNativeQuery(
                        "select p.id from report p where p.obligation_id = :obligation and p.report_version > :version",
                        UUID.class)
                .setParameter("obligation", accepted.obligationId)
                .setParameter("version", accepted.reportVersion)
                .getResultList()
                .invoke(newer -> {
                    if (!newer.isEmpty()) {
                        throw REPORT_CORRECTION_EXISTS.because(newer.getFirst().toString());
                    }
                })
                .replaceWithVoid();
    }

    /** The items of the accepted version → those that begin as the same. */
    private Uni<Map<UUID, UUID>> copy(Report accepted, Report next) {
        return session.createNativeQuery("""
                        insert into report_item (id, report_id, position, version, type, subject_id, name, indicator_code,
                               unit, ratio, answer, numerator, denominator, value, value_kind, progress, percent, text,
                               funds_spent, origin, explanation, trues_up_id, corrects_item_id)
                        select uuid_v7(), :next, i.position, 0, i.type, i.subject_id, i.name, i.indicator_code, i.unit,
                               i.ratio, i.answer, i.numerator, i.denominator, i.value, i.value_kind, i.progress,
                               i.percent, i.text, i.funds_spent, i.origin, i.explanation, i.trues_up_id, i.id
                          from report_item i where i.report_id = :accepted
                        returning corrects_item_id, id
                        """, Tuple.class)
                .setParameter("next", next.id)
                .setParameter("accepted", accepted.id)
                .getResultList()
                .map(items -> items.stream()
                        .collect(Collectors.toMap(item -> item.get(0, UUID.class), item -> item.get(1, UUID.class))));
    }

    private Uni<Integer> copyLines(Report next) {
        return session.createNativeQuery("""
                        insert into consolidated_line (item_id, report_id, line)
                        select i.id, i.report_id, l.line
                          from report_item i join consolidated_line l on l.item_id = i.corrects_item_id
                         where i.report_id = :next
                        """).setParameter("next", next.id).executeUpdate();
    }
}
