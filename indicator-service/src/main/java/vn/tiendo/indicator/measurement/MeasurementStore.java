package vn.tiendo.indicator.measurement;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rows.Column;

/** Measurements, version by version; any number of rows of any number of organisations is one statement. */
@ApplicationScoped
class MeasurementStore {
    private static final String COLUMNS = """
            k.n, m.id, m.version, m.answer, m.value, m.numerator, m.denominator, m.kind, m.state, m.source, m.report_id,
            m.report_version, m.client, m.stated_at
            """;
    private static final String CURRENT = " from " + KeyRows.KEYS + """
              join measurement m on m.indicator_code = k.indicator_code and m.organization_id = k.organization_id
                   and m.breakdown = k.breakdown and m.window_to = k.window_to and m.window_from = k.window_from
                   and m.valid_to is null
            """;

    private final Mutiny.Session session;
    private final KeyRows rows;
    private final MeasurementInsert insert;

    MeasurementStore(Mutiny.Session session, KeyRows rows, ObjectMapper json) {
        this.session = session;
        this.rows = rows;
        this.insert = new MeasurementInsert(session, json);
    }

    /** The current versions among these. */
    Uni<Map<Measurement.Key, Measurement>> current(Collection<Measurement.Key> keys) {
        return rows.find("select " + COLUMNS + CURRENT, keys, MeasurementStore::measurement);
    }

    /** What was last said of these by others than reports, whether it holds now or a report has replaced it. */
    Uni<Map<Measurement.Key, Measurement>> provided(Collection<Measurement.Key> keys) {
        String said = " join lateral (select p.* from measurement p where p.id = m.id and p.source <> 'REPORT'"
                + " order by p.version desc limit 1) s on true";
        String sql = "select " + COLUMNS.replace("m.", "s.") + CURRENT + said;
        return rows.find(sql, keys, MeasurementStore::measurement);
    }

    /** Closes the versions before these and adds these, valid from now on. */
    Uni<Void> add(List<Recorded> changes, Instant now) {
        List<Recorded> later =
                changes.stream().filter(one -> one.measurement().version() > 1).toList();
        return close(later, now).chain(() -> insert.add(changes, now));
    }

    private Uni<Void> close(List<Recorded> changes, Instant now) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        update measurement set valid_to = :now where id = any(cast(:ids as uuid[])) and valid_to is null
                        """)
                .setParameter("now", now)
                .setParameter(
                        "ids", Column.ofIds(changes, one -> one.measurement().id()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Measurement measurement(Measurement.Key key, Object[] row) {
        return new Measurement(
                (UUID) row[1],
                (int) row[2],
                key,
                new Measurement.Content(
                        Measurement.Answer.valueOf((String) row[3]),
                        KeyRows.number(row[4]),
                        KeyRows.number(row[5]),
                        KeyRows.number(row[6]),
                        Measurement.Kind.valueOf((String) row[7]),
                        source(row)),
                Measurement.State.valueOf((String) row[8]));
    }

    private static Measurement.Source source(Object[] row) {
        return new Measurement.Source(
                Measurement.Origin.valueOf((String) row[9]),
                (UUID) row[10],
                (int) row[11],
                (String) row[12],
                row[13] == null ? null : ((OffsetDateTime) row[13]).toInstant());
    }
}
