package vn.tiendo.indicator.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.validation.Rule;
import vn.tiendo.validation.RuleKind;
import vn.tiendo.validation.Severity;
import vn.tiendo.validation.Text;

/** The rules of an indicator: what follows from its definition, what holds for all of its sort, and what it states itself. */
@ApplicationScoped
public class Rules {
    private static final String USUAL = "/catalogue/rules.json";

    /** A rule for all indicators that are so; what is not said does not matter. */
    record Usual(When when, Rule rule) {}

    record When(
            @Nullable String unit,
            @Nullable ValueKind valueKind,
            @Nullable OverTime overTime) {
        boolean holds(Definition definition) {
            return (unit == null || unit.equals(definition.unit()))
                    && (valueKind == null || valueKind == definition.valueKind())
                    && (overTime == null || overTime == definition.overTime());
        }
    }

    private final List<Usual> usual;

    Rules(ObjectMapper json) {
        try (InputStream file = Objects.requireNonNull(Rules.class.getResourceAsStream(USUAL))) {
            usual = List.of(json.readValue(file, Usual[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(USUAL, unreadable);
        }
    }

    /** A rule that the indicator states itself goes before the usual one of its kind. */
    public List<Rule> of(Definition definition) {
        if (!definition.takesFigures()) {
            return List.of();
        }
        List<Rule> stated = definition.details().rules();
        List<Rule> rules = new ArrayList<>(inherent(definition));
        rules.addAll(stated);
        Stream<Rule> rest = usual.stream()
                .filter(one -> one.when().holds(definition))
                .map(Usual::rule)
                .filter(rule -> stated.stream().noneMatch(own -> own.kind() == rule.kind()));
        return Stream.concat(rules.stream(), rest)
                .filter(rule -> rule.severity() != Severity.OFF)
                .toList();
    }

    private static List<Rule> inherent(Definition definition) {
        Details details = definition.details();
        List<Rule> rules = new ArrayList<>();
        if (details.lowest() != null || details.highest() != null) {
            rules.add(block(RuleKind.BOUNDS, details.lowest(), details.highest(), OUTSIDE));
        }
        switch (definition.valueKind()) {
            case BOOLEAN -> rules.add(block(RuleKind.ON_SCALE, BigDecimal.ZERO, BigDecimal.ONE, OFF_SCALE));
            case GRADED ->
                rules.add(block(
                        RuleKind.ON_SCALE,
                        BigDecimal.ONE,
                        BigDecimal.valueOf(details.scale().size()),
                        OFF_SCALE));
            case NUMBER, RATIO -> {}
        }
        return rules;
    }

    private static final Text OUTSIDE =
            new Text("Giá trị nằm ngoài giới hạn cho phép.", "The value lies outside its bounds.");
    private static final Text OFF_SCALE =
            new Text("Giá trị không thuộc thang đánh giá.", "The value is not one of the scale.");

    private static Rule block(RuleKind kind, @Nullable BigDecimal limit, @Nullable BigDecimal upper, Text text) {
        return new Rule(kind, Severity.BLOCK, limit, upper, null, text);
    }
}
