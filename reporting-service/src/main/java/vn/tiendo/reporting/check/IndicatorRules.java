package vn.tiendo.reporting.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.validation.Rule;
import vn.tiendo.validation.RuleKind;
import vn.tiendo.validation.Severity;
import vn.tiendo.validation.Text;

/** The rules of indicators as they were heard of, each version. */
@ApplicationScoped
public class IndicatorRules {
    private final Mutiny.Session session;
    private final ObjectMapper json;

    IndicatorRules(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** What a figure is held against, its unit, and whether it gets better by rising. */
    record Standard(@Nullable String unit, boolean higherIsBetter, List<Rule> rules) {}

    /** Within the transaction of whoever heard of it; a version that is known already says the same. */
    public Uni<Void> keep(
            String code, long version, @Nullable LocalDate validFrom, boolean higherIsBetter, JsonNode rules) {
        return session.createNativeQuery("""
                        insert into indicator_rules (indicator_code, version, valid_from, higher_better, rules)
                        values (:code, :version, :validFrom, :higherBetter, cast(cast(:rules as text) as jsonb))
                        on conflict do nothing
                        """)
                .setParameter("code", code)
                .setParameter("version", version)
                .setParameter("validFrom", validFrom == null ? LocalDate.EPOCH : validFrom)
                .setParameter("higherBetter", higherIsBetter)
                .setParameter("rules", rules.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** By code: the newest version valid on that day, else the first one that is known. */
    Uni<Map<String, Standard>> on(LocalDate day, Collection<String> codes) {
        return session.createNativeQuery("""
                        select distinct on (r.indicator_code) r.indicator_code, r.higher_better, cast(r.rules as text) as rules,
                               (select c.unit from indicator_copy c where c.code = r.indicator_code
                                 order by c.version desc limit 1) as unit
                          from indicator_rules r
                         where r.indicator_code = any(cast(:codes as text[]))
                         order by r.indicator_code, r.valid_from <= :day desc,
                                  case when r.valid_from <= :day then -r.version else r.version end
                        """, Tuple.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("day", day)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get("indicator_code", String.class),
                                row -> new Standard(
                                        row.get("unit", String.class),
                                        row.get("higher_better", Boolean.class),
                                        rules(row.get("rules", String.class))))));
    }

    private List<Rule> rules(String stored) {
        List<Rule> rules = new ArrayList<>();
        try {
            json.readTree(stored).forEach(rule -> rule(rule).ifPresent(rules::add));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rules;
    }

    /** A kind that is not known here is held against figures where it is. */
    private static Optional<Rule> rule(JsonNode rule) {
        String kind = rule.path("kind").asText();
        String severity = rule.path("severity").asText();
        return Arrays.stream(RuleKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(known -> new Rule(
                        known,
                        severity.equals(Severity.BLOCK.name()) ? Severity.BLOCK : Severity.WARN,
                        number(rule.path("limit")),
                        number(rule.path("upper")),
                        rule.path("periods").isInt() ? rule.path("periods").intValue() : null,
                        new Text(
                                rule.at("/text/vi").asText(),
                                rule.at("/text/en").asText())));
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
