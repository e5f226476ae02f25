package vn.tiendo.indicator.measurement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rows.Column;

/** Measurements, version by version; any number of rows is one statement. */
@ApplicationScoped
class MeasurementStore {
    private final Mutiny.Session session;

    MeasurementStore(Mutiny.Session session) {
        this.session = session;
    }

    /** The current versions among these. */
    Uni<Map<Measurement.Key, Measurement>> current(UUID organization, Collection<Measurement.Key> keys) {
        return session.createNativeQuery("""
                        select m.id, m.version, m.indicator_code, m.window_from, m.window_to, m.breakdown, m.answer, m.value,
                               m.numerator, m.denominator, m.kind, m.state, m.report_id, m.report_version
                          from unnest(cast(:codes as text[]), cast(cast(:froms as text[]) as date[]),
                                      cast(cast(:tos as text[]) as date[]), cast(:breakdowns as text[]))
                               as k (indicator_code, window_from, window_to, breakdown)
                          join measurement m on m.indicator_code = k.indicator_code and m.organization_id = :organization
                               and m.breakdown = k.breakdown and m.window_to = k.window_to and m.window_from = k.window_from
                         where m.valid_to is null
                        """, Tuple.class)
                .setParameter("organization", organization)
                .setParameter("codes", Column.of(keys, Measurement.Key::indicatorCode))
                .setParameter("froms", Column.of(keys, Measurement.Key::windowFrom))
                .setParameter("tos", Column.of(keys, Measurement.Key::windowTo))
                .setParameter("breakdowns", Column.of(keys, Measurement.Key::breakdown))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(MeasurementStore::measurement)
                        .collect(Collectors.toMap(Measurement::key, Function.identity())));
    }

    /** Closes the versions before these and adds these, valid from now on. */
    Uni<Void> add(UUID organization, List<Measurement> changes, Instant now) {
        return session.createNativeQuery("""
                        update measurement set valid_to = :now
                         where id = any(cast(cast(:ids as text[]) as uuid[])) and valid_to is null
                        """)
                .setParameter("now", now)
                .setParameter("ids", Column.of(changes, Measurement::id))
                .executeUpdate()
                .chain(() -> insert(organization, changes, now));
    }

    private Uni<Void> insert(UUID organization, List<Measurement> changes, Instant now) {
        return session.createNativeQuery("""
                        insert into measurement (id, version, indicator_code, organization_id, window_from, window_to, breakdown,
                                                 answer, value, numerator, denominator, kind, state, report_id, report_version,
                                                 valid_from)
                        select id, version, indicator_code, :organization, window_from, window_to, breakdown,
                               answer, value, numerator, denominator, kind, state, report_id, report_version, :now
                          from unnest(cast(cast(:ids as text[]) as uuid[]), cast(cast(:versions as text[]) as integer[]),
                                      cast(:codes as text[]), cast(cast(:froms as text[]) as date[]),
                                      cast(cast(:tos as text[]) as date[]), cast(:breakdowns as text[]), cast(:answers as text[]),
                                      cast(cast(:values as text[]) as numeric[]), cast(cast(:numerators as text[]) as numeric[]),
                                      cast(cast(:denominators as text[]) as numeric[]), cast(:kinds as text[]),
                                      cast(:states as text[]), cast(cast(:reports as text[]) as uuid[]),
                                      cast(cast(:reportVersions as text[]) as integer[]))
                               as r (id, version, indicator_code, window_from, window_to, breakdown, answer, value, numerator,
                                     denominator, kind, state, report_id, report_version)
                        """)
                .setParameter("organization", organization)
                .setParameter("now", now)
                .setParameter("ids", Column.of(changes, Measurement::id))
                .setParameter("versions", Column.of(changes, Measurement::version))
                .setParameter("codes", Column.of(changes, one -> one.key().indicatorCode()))
                .setParameter("froms", Column.of(changes, one -> one.key().windowFrom()))
                .setParameter("tos", Column.of(changes, one -> one.key().windowTo()))
                .setParameter("breakdowns", Column.of(changes, one -> one.key().breakdown()))
                .setParameter("answers", Column.of(changes, one -> one.content().answer()))
                .setParameter("values", Column.of(changes, one -> one.content().value()))
                .setParameter(
                        "numerators", Column.of(changes, one -> one.content().numerator()))
                .setParameter(
                        "denominators", Column.of(changes, one -> one.content().denominator()))
                .setParameter("kinds", Column.of(changes, one -> one.content().kind()))
                .setParameter("states", Column.of(changes, Measurement::state))
                .setParameter("reports", Column.of(changes, one -> one.content().reportId()))
                .setParameter(
                        "reportVersions",
                        Column.of(changes, one -> one.content().reportVersion()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Measurement measurement(Tuple row) {
        return new Measurement(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                new Measurement.Key(
                        row.get("indicator_code", String.class),
                        row.get("window_from", LocalDate.class),
                        row.get("window_to", LocalDate.class),
                        row.get("breakdown", String.class)),
                new Measurement.Content(
                        Measurement.Answer.valueOf(row.get("answer", String.class)),
                        row.get("value", BigDecimal.class),
                        row.get("numerator", BigDecimal.class),
                        row.get("denominator", BigDecimal.class),
                        Measurement.Kind.valueOf(row.get("kind", String.class)),
                        row.get("report_id", UUID.class),
                        row.get("report_version", Integer.class)),
                Measurement.State.valueOf(row.get("state", String.class)));
    }
}
