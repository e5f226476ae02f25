package vn.tiendo.indicator.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Moment;
import vn.tiendo.indicator.status.RuleBook;
import vn.tiendo.indicator.status.StatusRules;

/** Rule sets as rows, each version of them. */
@ApplicationScoped
public class RuleSets {
    /** In place of the code of an indicator: the rules for all. */
    static final String COMMON = "";

    private static final String FILE = "/status/rules.json";

    private final Mutiny.Session session;
    private final ObjectMapper json;
    private final StatusRules first;

    /** @param rules null where the indicator goes back to the rules for all */
    record Row(
            String code,
            long version,
            LocalDate validFrom,
            @Nullable Instant recordedAt,
            @Nullable StatusRules rules) {}

    RuleSets(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
        try (InputStream file = Objects.requireNonNull(RuleSets.class.getResourceAsStream(FILE))) {
            first = json.readValue(file, StatusRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    /** The rules of some indicators over time; {@link Books#of} gives those for all to whatever has none. */
    public Uni<Books> books(Collection<String> indicatorCodes) {
        return rows(indicatorCodes).map(this::books);
    }

    /** The rules of every indicator that has its own, over time. */
    public Uni<Books> books() {
        return select("", null).map(this::books);
    }

    /** Every version for some codes and for all, the oldest first; the one that is part of the service begins them. */
    Uni<List<Row>> rows(Collection<String> indicatorCodes) {
        return select(
                " where indicator_code = '' or indicator_code = any(cast(:codes as text[]))",
                indicatorCodes.stream().filter(Objects::nonNull).distinct().toArray(String[]::new));
    }

    private Uni<List<Row>> select(String where, String @Nullable [] codes) {
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(
                "select indicator_code, version, valid_from, recorded_at, cast(rules as text) as rules from status_rule_set"
                        + where + " order by indicator_code, version",
                Tuple.class);
        return (codes == null ? query : query.setParameter("codes", codes))
                .getResultList()
                .map(rows -> {
                    List<Row> all = new ArrayList<>();
                    all.add(new Row(COMMON, 0, LocalDate.EPOCH, null, first));
                    rows.forEach(row -> all.add(row(row)));
                    return all;
                });
    }

    /** Adds a version and has the targets that it moves judged anew, at once or on its first day. */
    Uni<Void> add(Row row) {
        return session.createNativeQuery("""
                        insert into status_rule_set (indicator_code, version, valid_from, recorded_at, rules)
                        values (:code, :version, :validFrom, :recordedAt, cast(cast(:rules as text) as jsonb))
                        """)
                .setParameter("code", row.code())
                .setParameter("version", row.version())
                .setParameter("validFrom", row.validFrom())
                .setParameter("recordedAt", row.recordedAt())
                .setParameter("rules", row.rules() == null ? null : write(row.rules()))
                .executeUpdate()
                .chain(() -> session.createNativeQuery("""
                                update target set next_review_on = least(coalesce(next_review_on, :day), :day)
                                 where in_force and (:code = '' or indicator_code = :code)
                                """)
                        .setParameter("day", row.validFrom())
                        .setParameter("code", row.code())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Books books(List<Row> rows) {
        return new Books(rows.stream()
                .collect(Collectors.groupingBy(
                        Row::code,
                        Collectors.mapping(
                                row -> new RuleBook.Edition(
                                        row.code().equals(COMMON) ? null : row.code(),
                                        row.version(),
                                        row.validFrom(),
                                        row.rules()),
                                Collectors.toList()))));
    }

    private Row row(Tuple row) {
        @Nullable String rules = row.get("rules", String.class);
        return new Row(
                row.get("indicator_code", String.class),
                row.get("version", Long.class),
                row.get("valid_from", LocalDate.class),
                Moment.of(row, "recorded_at"),
                rules == null ? null : read(rules));
    }

    private StatusRules read(String rules) {
        try {
            return json.readValue(rules, StatusRules.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored rules cannot be read", unreadable);
        }
    }

    private String write(StatusRules rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Rules cannot be written", unwritable);
        }
    }

    /** The rules by indicator. */
    public static final class Books {
        private final Map<String, List<RuleBook.Edition>> editions;

        Books(Map<String, List<RuleBook.Edition>> editions) {
            this.editions = editions;
        }

        public RuleBook of(@Nullable String indicatorCode) {
            List<RuleBook.Edition> own = indicatorCode == null ? null : editions.get(indicatorCode);
            return new RuleBook(own == null ? List.of() : own, Objects.requireNonNull(editions.get(COMMON)));
        }
    }
}
