package vn.tiendo.reporting.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.obligation.Obligations;

/**
 * Asks for the final figures behind estimates: the report of the next period asks, and when it is accepted, its answer becomes a
 * correction of the earlier report. Both versions stay.
 */
@ApplicationScoped
class TrueUps {
    /** Words of the correction, read by those who read both versions. */
    private static final String REASON = "Số chính thức thay số ước thực hiện";

    private final Mutiny.Session session;
    private final OpenReports open;
    private final Obligations obligations;
    private final Corrections corrections;
    private final ReportRecords records;
    private final Clock clock;

    TrueUps(
            Mutiny.Session session,
            OpenReports open,
            Obligations obligations,
            Corrections corrections,
            ReportRecords records,
            Clock clock) {
        this.session = session;
        this.open = open;
        this.obligations = obligations;
        this.corrections = corrections;
        this.records = records;
        this.clock = clock;
    }

    /** Puts one question after the others for each estimate of an earlier window that nothing else asks for at the moment. */
    Uni<Integer> ask(Report report, ObligationState owed) {
        return owed.windowFrom() == null
                ? Uni.createFrom().item(0)
                : session.flush()
                        .chain(() -> session.createNativeQuery("""
                                insert into report_item (id, report_id, position, version, type, subject_id, name, indicator_code,
                                       unit, ratio, trues_up_id)
                                select uuid_v7(), :report,
                                       (select coalesce(max(o.position), 0) from report_item o where o.report_id = :report)
                                       + row_number() over (order by b.window_to, i.position, i.id),
                                       0, 'TARGET', i.subject_id,
                                       'Số chính thức kỳ ' || to_char(b.window_from, 'DD/MM/YYYY') || ' – '
                                       || to_char(b.window_to, 'DD/MM/YYYY') || ': ' || i.name,
                                       i.indicator_code, i.unit, i.ratio, i.id
                                  from obligation b
                                  join lateral (select n.id from report n
                                                 where n.obligation_id = b.id and n.status in ('SUBMITTED', 'ACCEPTED')
                                                 order by n.report_version desc limit 1) p on true
                                  join report_item i on i.report_id = p.id
                                 where b.reporter_id = :reporter and b.recipient_id = :recipient
                                   and b.plan_id is not distinct from cast(:plan as uuid) and b.window_to < :windowTo
                                   and b.window_from < :windowFrom
                                   and i.type = 'TARGET' and i.origin = 'OWN' and i.value_kind = 'ESTIMATED'
                                   and i.trues_up_id is null
                                   and not exists (select 1 from report_item a join report ap on ap.id = a.report_id
                                                    where a.trues_up_id = i.id and ap.status <> 'ACCEPTED')
                                """)
                                .setParameter("report", report.id)
                                .setParameter("reporter", report.reporterId)
                                .setParameter("recipient", report.recipientId)
                                .setParameter("plan", owed.planId())
                                .setParameter("windowFrom", owed.windowFrom())
                                .setParameter("windowTo", owed.windowTo())
                                .executeUpdate());
    }

    /** A report was accepted: the final figures in it correct the earlier reports, each at once. */
    Uni<Void> settle(OpenReports.Open accepted, OrgScope scope) {
        List<ItemState> known =
                accepted.items().stream().filter(TrueUps::isFinal).toList();
        return known.isEmpty()
                ? Uni.createFrom().voidItem()
                : earlier(accepted.report(), known).chain(reports -> correct(reports, known, scope));
    }

    /** One after the other: they share a session. */
    private Uni<Void> correct(List<Report> reports, List<ItemState> known, OrgScope scope) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Report report : reports) {
            done = done.chain(() -> correct(report, known, scope));
        }
        return done;
    }

    private static boolean isFinal(ItemState item) {
        return item.truesUpId() != null && item.answer() != null && item.kind() != ItemAnswer.ValueKind.ESTIMATED;
    }

    /** The reports that can be corrected now; what another correction is under way for stays to be asked again. */
    private Uni<List<Report>> earlier(Report by, List<ItemState> known) {
        return session.createNativeQuery("""
                        select p.* from report p
                         where p.id in (select i.report_id from report_item i where i.id = any(cast(:estimates as uuid[])))
                           and p.status = 'ACCEPTED' and p.recipient_id = :recipient
                           and not exists (select 1 from report n where n.obligation_id = p.obligation_id
                                              and n.report_version > p.report_version)
                         order by p.id for update of p
                        """, Report.class)
                .setParameter(
                        "estimates",
                        known.stream()
                                .map(item -> Objects.requireNonNull(item.truesUpId()))
                                .toArray(UUID[]::new))
                .setParameter("recipient", by.recipientId)
                .getResultList();
    }

    private Uni<Void> correct(Report report, List<ItemState> known, OrgScope scope) {
        return corrections
                .begin(report, REASON, scope)
                .call(next -> write(next, known))
                .chain(next -> accept(next, scope))
                .replaceWithVoid();
    }

    private Uni<Integer> write(Report next, List<ItemState> known) {
        Map<UUID, ItemState> byEstimate = known.stream()
                .collect(Collectors.toMap(item -> Objects.requireNonNull(item.truesUpId()), Function.identity()));
        return session.createNativeQuery("select i.* from report_item i where i.report_id = :report", ReportItem.class)
                .setParameter("report", next.id)
                .getResultList()
                .invoke(items -> items.stream()
                        .filter(item -> byEstimate.containsKey(item.correctsItemId))
                        .forEach(item -> item.makeFinal(Objects.requireNonNull(byEstimate.get(item.correctsItemId)))))
                .chain(session::flush)
                .replaceWith(known.size());
    }

    private Uni<ReportView> accept(Report next, OrgScope scope) {
        Step step = next.trueUp(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return session.flush()
                .chain(() -> open.parties(next))
                .chain(parties -> open.items(next).map(items -> new OpenReports.Open(next, items, parties)))
                .chain(found -> obligations
                        .hold(next.obligationId)
                        .chain(owed -> records.announce("report.accepted", found, step, owed, scope)
                                .call(() -> corrections.announce(found, owed.state()))));
    }
}
