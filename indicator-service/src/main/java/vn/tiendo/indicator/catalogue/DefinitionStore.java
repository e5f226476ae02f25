package vn.tiendo.indicator.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rows.Moment;
import vn.tiendo.indicator.status.Direction;

/** Definitions as rows, each version of them. */
@ApplicationScoped
class DefinitionStore {
    /** Of a table that has them, by the alias d. */
    static final String COLUMNS = """
            d.name, d.unit, d.numerator, d.denominator, d.direction, d.aggregation, d.over_time,
            cast(d.details as text) as details
            """;

    private final Mutiny.Session session;
    private final ObjectMapper json;

    DefinitionStore(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** All versions of those codes that are known, the newest first. */
    Uni<Map<String, List<DefinitionVersion>>> versions(Collection<String> codes) {
        return session.createNativeQuery(
                        "select d.indicator_code as code, d.version, d.valid_from, d.recorded_at, " + COLUMNS
                                + " from indicator_version d where d.indicator_code = any(cast(:codes as text[]))"
                                + " order by d.indicator_code, d.version desc",
                        Tuple.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("code", String.class),
                                Collectors.mapping(this::version, Collectors.toList()))));
    }

    /** Keeps the versions that these indicators have now. */
    Uni<Void> keep(Collection<String> codes, Instant now) {
        return session.createNativeQuery("""
                        insert into indicator_version (indicator_code, version, valid_from, recorded_at, name, unit, numerator,
                                                       denominator, direction, aggregation, over_time, details)
                        select code, version, valid_from, :now, name, unit, numerator, denominator, direction, aggregation,
                               over_time, details
                          from indicator where code = any(cast(:codes as text[]))
                        """)
                .setParameter("now", now)
                .setParameter("codes", codes.toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private DefinitionVersion version(Tuple row) {
        return new DefinitionVersion(
                row.get("version", Long.class),
                row.get("valid_from", LocalDate.class),
                Moment.of(row, "recorded_at"),
                definition(row));
    }

    /** Reads the columns {@code code} and {@link #COLUMNS}. */
    Definition definition(Tuple row) {
        return new Definition(
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("unit", String.class),
                row.get("numerator", String.class),
                row.get("denominator", String.class),
                Direction.valueOf(row.get("direction", String.class)),
                Aggregation.valueOf(row.get("aggregation", String.class)),
                OverTime.valueOf(row.get("over_time", String.class)),
                read(row.get("details", String.class)));
    }

    private Details read(String details) {
        try {
            return json.readValue(details, Details.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored details cannot be read", unreadable);
        }
    }

    String write(Details details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Details cannot be written", unwritable);
        }
    }
}
