package vn.tiendo.indicator.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.indicator.rows.Moment;
import vn.tiendo.indicator.validation.Violation;

/** Measurements, version by version; any number of rows of any number of organisations is one statement. */
@ApplicationScoped
class MeasurementStore {
    /** The keys asked for, as rows. */
    static final String KEYS = """
            unnest(cast(cast(:organizations as text[]) as uuid[]), cast(:codes as text[]), cast(cast(:froms as text[]) as date[]),
                   cast(cast(:tos as text[]) as date[]), cast(:breakdowns as text[]))
                   as k (organization_id, indicator_code, window_from, window_to, breakdown)
            """;

    private static final String COLUMNS = """
            m.id, m.version, m.organization_id, m.indicator_code, m.window_from, m.window_to, m.breakdown, m.answer, m.value,
            m.numerator, m.denominator, m.kind, m.state, m.source, m.report_id, m.report_version, m.client, m.stated_at
            """;
    private static final String CURRENT = " from " + KEYS + """
              join measurement m on m.indicator_code = k.indicator_code and m.organization_id = k.organization_id
                   and m.breakdown = k.breakdown and m.window_to = k.window_to and m.window_from = k.window_from
                   and m.valid_to is null
            """;

    private final Mutiny.Session session;
    private final ObjectMapper json;

    MeasurementStore(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** The current versions among these. */
    Uni<Map<Measurement.Key, Measurement>> current(Collection<Measurement.Key> keys) {
        return byKey("select " + COLUMNS + CURRENT, keys);
    }

    /** What was last said of these by others than reports, whether it holds now or a report has replaced it. */
    Uni<Map<Measurement.Key, Measurement>> provided(Collection<Measurement.Key> keys) {
        String said = " join lateral (select p.* from measurement p where p.id = m.id and p.source <> 'REPORT'"
                + " order by p.version desc limit 1) s on true";
        return byKey("select " + COLUMNS.replace("m.", "s.") + CURRENT + said, keys);
    }

    private Uni<Map<Measurement.Key, Measurement>> byKey(String sql, Collection<Measurement.Key> keys) {
        return bind(session.createNativeQuery(sql, Tuple.class), keys)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(MeasurementStore::measurement)
                        .collect(Collectors.toMap(Measurement::key, Function.identity())));
    }

    static <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query, Collection<Measurement.Key> keys) {
        return query.setParameter("organizations", Column.of(keys, Measurement.Key::organizationId))
                .setParameter("codes", Column.of(keys, Measurement.Key::indicatorCode))
                .setParameter("froms", Column.of(keys, Measurement.Key::windowFrom))
                .setParameter("tos", Column.of(keys, Measurement.Key::windowTo))
                .setParameter("breakdowns", Column.of(keys, Measurement.Key::breakdown));
    }

    /** Closes the versions before these and adds these, valid from now on. */
    Uni<Void> add(List<Recorded> changes, Instant now) {
        return session.createNativeQuery("""
                        update measurement set valid_to = :now
                         where id = any(cast(cast(:ids as text[]) as uuid[])) and valid_to is null
                        """)
                .setParameter("now", now)
                .setParameter("ids", measured(changes, Measurement::id))
                .executeUpdate()
                .chain(() -> insert(changes, now));
    }

    private Uni<Void> insert(List<Recorded> changes, Instant now) {
        Mutiny.MutationQuery insert = session.createNativeQuery("""
                insert into measurement (id, version, organization_id, indicator_code, window_from, window_to, breakdown, answer,
                                         value, numerator, denominator, kind, state, source, report_id, report_version, client,
                                         stated_at, definition_version, violations, accepted_by, accepted_at, valid_from)
                select r.*, :now
                  from unnest(cast(cast(:ids as text[]) as uuid[]), cast(cast(:versions as text[]) as integer[]),
                              cast(cast(:organizations as text[]) as uuid[]), cast(:codes as text[]),
                              cast(cast(:froms as text[]) as date[]), cast(cast(:tos as text[]) as date[]),
                              cast(:breakdowns as text[]), cast(:answers as text[]), cast(cast(:values as text[]) as numeric[]),
                              cast(cast(:numerators as text[]) as numeric[]), cast(cast(:denominators as text[]) as numeric[]),
                              cast(:kinds as text[]), cast(:states as text[]), cast(:sources as text[]),
                              cast(cast(:reports as text[]) as uuid[]), cast(cast(:reportVersions as text[]) as integer[]),
                              cast(:clients as text[]), cast(cast(:statedAt as text[]) as timestamptz[]),
                              cast(cast(:definitions as text[]) as bigint[]), cast(cast(:violations as text[]) as jsonb[]),
                              cast(cast(:acceptedBy as text[]) as uuid[]), cast(cast(:acceptedAt as text[]) as timestamptz[]))
                       as r
                """).setParameter("now", now);
        return bindHow(bindWhat(insert, changes), changes).executeUpdate().replaceWithVoid();
    }

    private static Mutiny.MutationQuery bindWhat(Mutiny.MutationQuery insert, List<Recorded> changes) {
        return insert.setParameter("ids", measured(changes, Measurement::id))
                .setParameter("versions", measured(changes, Measurement::version))
                .setParameter(
                        "organizations", measured(changes, one -> one.key().organizationId()))
                .setParameter("codes", measured(changes, one -> one.key().indicatorCode()))
                .setParameter("froms", measured(changes, one -> one.key().windowFrom()))
                .setParameter("tos", measured(changes, one -> one.key().windowTo()))
                .setParameter("breakdowns", measured(changes, one -> one.key().breakdown()))
                .setParameter("answers", measured(changes, one -> one.content().answer()))
                .setParameter("values", measured(changes, one -> one.content().value()))
                .setParameter(
                        "numerators", measured(changes, one -> one.content().numerator()))
                .setParameter(
                        "denominators", measured(changes, one -> one.content().denominator()))
                .setParameter("kinds", measured(changes, one -> one.content().kind()));
    }

    private Mutiny.MutationQuery bindHow(Mutiny.MutationQuery insert, List<Recorded> changes) {
        return insert.setParameter("states", measured(changes, Measurement::state))
                .setParameter("sources", said(changes, Measurement.Source::origin))
                .setParameter("reports", said(changes, Measurement.Source::id))
                .setParameter("reportVersions", said(changes, Measurement.Source::version))
                .setParameter("clients", said(changes, Measurement.Source::client))
                .setParameter("statedAt", said(changes, Measurement.Source::statedAt))
                .setParameter("definitions", Column.of(changes, Recorded::definitionVersion))
                .setParameter("violations", Column.of(changes, one -> write(one.violations())))
                .setParameter(
                        "acceptedBy",
                        Column.of(
                                changes,
                                one -> one.acceptance() == null
                                        ? null
                                        : one.acceptance().organizationId()))
                .setParameter(
                        "acceptedAt",
                        Column.of(
                                changes,
                                one -> one.acceptance() == null
                                        ? null
                                        : one.acceptance().at()));
    }

    private static @Nullable String[] measured(List<Recorded> changes, Function<Measurement, @Nullable Object> field) {
        return Column.of(changes, one -> field.apply(one.measurement()));
    }

    private static @Nullable String[] said(
            List<Recorded> changes, Function<Measurement.Source, @Nullable Object> field) {
        return measured(changes, one -> field.apply(one.content().source()));
    }

    private @Nullable String write(List<Violation> violations) {
        try {
            return violations.isEmpty() ? null : json.writeValueAsString(violations);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Violations cannot be written", unwritable);
        }
    }

    private static Measurement measurement(Tuple row) {
        return new Measurement(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                new Measurement.Key(
                        row.get("organization_id", UUID.class),
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
