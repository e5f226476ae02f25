package vn.tiendo.indicator.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.validation.Violation;

/** New versions as one statement, however many: what most have in common is said once, and each row names it by its number. */
final class MeasurementInsert {
    private static final String SQL = """
            insert into measurement (id, version, organization_id, indicator_code, window_from, window_to, breakdown,
                                     value, numerator, denominator, violations, answer, kind, state, source, report_id,
                                     report_version, client, stated_at, definition_version, accepted_by, accepted_at,
                                     valid_from)
            select r.id, r.version, r.organization_id, r.code, r.window_from, r.window_to, r.breakdown,
                   r.value, r.numerator, r.denominator, r.violations, h.answer, h.kind, h.state, h.source, h.report_id,
                   h.report_version, h.client, h.stated_at, h.definition, h.accepted_by, h.accepted_at, :now
              from unnest(cast(:ids as uuid[]), cast(cast(:versions as text[]) as integer[]),
                          cast(:organizations as uuid[]), cast(:codes as text[]),
                          cast(cast(:froms as text[]) as date[]), cast(cast(:tos as text[]) as date[]),
                          cast(:breakdowns as text[]), cast(cast(:values as text[]) as numeric[]),
                          cast(cast(:numerators as text[]) as numeric[]),
                          cast(cast(:denominators as text[]) as numeric[]),
                          cast(cast(:violations as text[]) as jsonb[]), cast(cast(:numbers as text[]) as bigint[]))
                   as r (id, version, organization_id, code, window_from, window_to, breakdown, value, numerator,
                         denominator, violations, manner)
              join unnest(cast(:answers as text[]), cast(:kinds as text[]), cast(:states as text[]),
                          cast(:sources as text[]), cast(cast(:reports as text[]) as uuid[]),
                          cast(cast(:reportVersions as text[]) as integer[]), cast(:clients as text[]),
                          cast(cast(:statedAt as text[]) as timestamptz[]),
                          cast(cast(:definitions as text[]) as bigint[]),
                          cast(cast(:acceptedBy as text[]) as uuid[]),
                          cast(cast(:acceptedAt as text[]) as timestamptz[]))
                   with ordinality
                   as h (answer, kind, state, source, report_id, report_version, client, stated_at, definition,
                         accepted_by, accepted_at, number) on h.number = r.manner
            """;

    private final Mutiny.Session session;
    private final ObjectMapper json;

    MeasurementInsert(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** How figures were said, and what became of them. */
    private record Manner(
            Measurement.Answer answer,
            Measurement.Kind kind,
            Measurement.State state,
            Measurement.Source source,
            long definitionVersion,
            Recorded.@Nullable Acceptance acceptance) {
        static Manner of(Recorded one) {
            Measurement.Content content = one.measurement().content();
            return new Manner(
                    content.answer(),
                    content.kind(),
                    one.measurement().state(),
                    content.source(),
                    one.definitionVersion(),
                    one.acceptance());
        }
    }

    Uni<Void> add(List<Recorded> changes, Instant now) {
        Map<Manner, Integer> manners = new LinkedHashMap<>();
        List<Integer> numbers = new ArrayList<>(changes.size());
        for (Recorded one : changes) {
            numbers.add(manners.computeIfAbsent(Manner.of(one), unknown -> manners.size() + 1));
        }
        Mutiny.MutationQuery insert = session.createNativeQuery(SQL)
                .setParameter("now", now)
                .setParameter("numbers", Column.of(numbers, number -> number));
        return bind(bind(insert, changes), manners.keySet()).executeUpdate().replaceWithVoid();
    }

    private Mutiny.MutationQuery bind(Mutiny.MutationQuery insert, List<Recorded> changes) {
        return insert.setParameter(
                        "ids", Column.ofIds(changes, one -> one.measurement().id()))
                .setParameter("versions", measured(changes, Measurement::version))
                .setParameter(
                        "organizations",
                        Column.ofIds(changes, one -> one.measurement().key().organizationId()))
                .setParameter("codes", measured(changes, one -> one.key().indicatorCode()))
                .setParameter("froms", measured(changes, one -> one.key().windowFrom()))
                .setParameter("tos", measured(changes, one -> one.key().windowTo()))
                .setParameter("breakdowns", measured(changes, one -> one.key().breakdown()))
                .setParameter("values", measured(changes, one -> one.content().value()))
                .setParameter(
                        "numerators", measured(changes, one -> one.content().numerator()))
                .setParameter(
                        "denominators", measured(changes, one -> one.content().denominator()))
                .setParameter("violations", Column.of(changes, one -> write(one.violations())));
    }

    private static Mutiny.MutationQuery bind(Mutiny.MutationQuery insert, Set<Manner> manners) {
        return insert.setParameter("answers", Column.of(manners, Manner::answer))
                .setParameter("kinds", Column.of(manners, Manner::kind))
                .setParameter("states", Column.of(manners, Manner::state))
                .setParameter("sources", Column.of(manners, one -> one.source().origin()))
                .setParameter("reports", Column.of(manners, one -> one.source().id()))
                .setParameter(
                        "reportVersions", Column.of(manners, one -> one.source().version()))
                .setParameter("clients", Column.of(manners, one -> one.source().client()))
                .setParameter("statedAt", Column.of(manners, one -> one.source().statedAt()))
                .setParameter("definitions", Column.of(manners, Manner::definitionVersion))
                .setParameter("acceptedBy", accepted(manners, Recorded.Acceptance::organizationId))
                .setParameter("acceptedAt", accepted(manners, Recorded.Acceptance::at));
    }

    private static @Nullable String[] accepted(Set<Manner> manners, Function<Recorded.Acceptance, Object> field) {
        return Column.of(manners, one -> one.acceptance() == null ? null : field.apply(one.acceptance()));
    }

    private static @Nullable String[] measured(List<Recorded> changes, Function<Measurement, @Nullable Object> field) {
        return Column.of(changes, one -> field.apply(one.measurement()));
    }

    private @Nullable String write(List<Violation> violations) {
        try {
            return violations.isEmpty() ? null : json.writeValueAsString(violations);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Violations cannot be written", unwritable);
        }
    }
}
