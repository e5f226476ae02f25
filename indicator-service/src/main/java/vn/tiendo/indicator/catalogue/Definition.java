package vn.tiendo.indicator.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Direction;

/**
 * What an indicator is, apart from who keeps it.
 *
 * @param details what a plan does not say of it
 */
public record Definition(
        String code,
        String name,
        String unit,
        @Nullable String numerator,
        @Nullable String denominator,
        Direction direction,
        Aggregation aggregation,
        OverTime overTime,
        Details details) {

    Definition(
            String code,
            String name,
            String unit,
            @Nullable String numerator,
            @Nullable String denominator,
            Direction direction,
            Aggregation aggregation,
            OverTime overTime) {
        this(code, name, unit, numerator, denominator, direction, aggregation, overTime, Details.NONE);
    }

    /** What its values are; whoever names two parts means a ratio. */
    public ValueKind valueKind() {
        ValueKind said = details.valueKind();
        return said != null ? said : numerator != null && denominator != null ? ValueKind.RATIO : ValueKind.NUMBER;
    }

    /** Whether its value is computed from two parts. */
    public boolean hasParts() {
        return valueKind() == ValueKind.RATIO;
    }

    /** Whether somebody has to say it; a formula and what the platform counts are said by nobody. */
    public boolean takesFigures() {
        return details.takesFigures();
    }

    /**
     * What a quotient is multiplied with so that it is in this unit.
     *
     * @return 100 for percent, 1000 for per mille, otherwise 1
     */
    public static int factor(String unit) {
        return switch (unit.strip()) {
            case "%" -> 100;
            case "‰" -> 1000;
            default -> 1;
        };
    }

    /** The fields in which the proposal says something else; what it does not say does not differ. */
    List<String> differences(Proposal proposal) {
        List<String> fields = new ArrayList<>();
        compare("name", name, proposal.name(), fields);
        compare("unit", unit, proposal.unit(), fields);
        compare("numerator", numerator, proposal.numerator(), fields);
        compare("denominator", denominator, proposal.denominator(), fields);
        compare("direction", direction, proposal.direction(), fields);
        compare("aggregation", aggregation, proposal.aggregation(), fields);
        compare("overTime", overTime, proposal.overTime(), fields);
        return fields;
    }

    private static void compare(String field, @Nullable Object kept, @Nullable Object said, List<String> fields) {
        if (said != null && !Objects.equals(kept, said)) {
            fields.add(field);
        }
    }
}
