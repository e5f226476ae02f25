package vn.tiendo.indicator.measurement;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.indicator.rows.Moment;

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
    private final MeasurementInsert insert;

    MeasurementStore(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.insert = new MeasurementInsert(session, json);
    }

    /** The current versions among these. */
    Uni<Map<Measurement.Key, Measurement>> current(Collection<Measurement.Key> keys) {
        return KeyRows.find(session, "select " + COLUMNS + CURRENT, keys, MeasurementStore::measurement);
    }

    /** What was last said of these by others than reports, whether it holds now or a report has replaced it. */
    Uni<Map<Measurement.Key, Measurement>> provided(Collection<Measurement.Key> keys) {
        String said = " join lateral (select p.* from measurement p where p.id = m.id and p.source <> 'REPORT'"
                + " order by p.version desc limit 1) s on true";
        String sql = "select " + COLUMNS.replace("m.", "s.") + CURRENT + said;
        return KeyRows.find(session, sql, keys, MeasurementStore::measurement);
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

    private static Measurement measurement(Measurement.Key key, Tuple row) {
        return new Measurement(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                key,
                new Measurement.Content(
                        Measurement.Answer.valueOf(row.get("answer", String.class)),
                        row.get("value", BigDecimal.class),
                        row.get("numerator", BigDecimal.class),
                        row.get("denominator", BigDecimal.class),
                        Measurement.Kind.valueOf(row.get("kind", String.class)),
                        source(row)),
                Measurement.State.valueOf(row.get("state", String.class)));
    }

    private static Measurement.Source source(Tuple row) {
        return new Measurement.Source(
                Measurement.Origin.valueOf(row.get("source", String.class)),
                row.get("report_id", UUID.class),
                row.get("report_version", Integer.class),
                row.get("client", String.class),
                Moment.orNull(row, "stated_at"));
    }
}
