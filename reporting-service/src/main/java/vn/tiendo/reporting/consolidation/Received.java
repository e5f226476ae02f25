package vn.tiendo.reporting.consolidation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.reporting.merge.Unit;
import vn.tiendo.reporting.obligation.ObligationState;

/** The obligations of others whose reports a body receives for a period, whatever plan they stand under. */
@ApplicationScoped
class Received {
    private final Mutiny.Session session;

    Received(Mutiny.Session session) {
        this.session = session;
    }

    /** Every unit once per obligation, with the newest accepted version of its report. */
    Uni<List<Unit>> units(Consolidation consolidation, ObligationState owed, Instant now) {
        List<UUID> named = consolidation.drawnFrom();
        return session.createNativeQuery("""
                        select b.id, b.reporter_id, b.status, b.due_at, n.status as newest_status,
                               n.report_version as newest_version, n.late, a.id as accepted, a.report_version as accepted_version
                          from obligation b
                          left join lateral (select p.status, p.report_version, p.late from report p
                                              where p.obligation_id = b.id
                                              order by p.report_version desc limit 1) n on true
                          left join lateral (select p.id, p.report_version from report p
                                              where p.obligation_id = b.id and p.status = 'ACCEPTED'
                                              order by p.report_version desc limit 1) a on true
                         where b.recipient_id = :organization and b.reporter_id <> :organization
                           and case when cast(:named as uuid[]) is not null then b.id = any(cast(:named as uuid[]))
                                    else b.period_type = cast(:periodType as text)
                                         and b.window_from = cast(:windowFrom as date)
                                         and b.window_to = cast(:windowTo as date) end
                         order by b.due_at, b.id
                        """, Tuple.class)
                .setParameter("organization", owed.reporterId())
                .setParameter("named", named == null ? null : named.toArray(UUID[]::new))
                .setParameter(
                        "periodType",
                        owed.periodType() == null ? null : owed.periodType().name())
                .setParameter("windowFrom", owed.windowFrom())
                .setParameter("windowTo", owed.windowTo())
                .getResultList()
                .map(rows -> rows.stream().map(row -> Unit.of(owed(row), now)).toList());
    }

    private static Unit.Owed owed(Tuple row) {
        return new Unit.Owed(
                row.get("id", UUID.class),
                row.get("reporter_id", UUID.class),
                row.get("status", String.class),
                row.get("due_at", OffsetDateTime.class).toInstant(),
                row.get("newest_status", String.class),
                row.get("late", Boolean.class),
                row.get("accepted", UUID.class),
                row.get("accepted_version", Integer.class),
                row.get("newest_version", Integer.class));
    }
}
