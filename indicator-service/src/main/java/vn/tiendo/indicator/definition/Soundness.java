package vn.tiendo.indicator.definition;

import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_AGGREGATION_DOES_NOT_FIT;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_BOUNDS_CROSSED;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_BREAKDOWN_TWICE;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_COMPUTED_TWICE;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_MEASURED;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_PARTS_DO_NOT_FIT;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_PASSING_NOT_VALID;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_SCALE_NOT_VALID;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_WEIGHT_NOT_VALID;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.tiendo.indicator.catalogue.Aggregation;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.catalogue.Details;
import vn.tiendo.indicator.catalogue.ValueKind;

/** What a definition must be to mean anything; formulas are looked at apart. */
final class Soundness {
    private Soundness() {}

    /** @param knowsWeight whether the catalogue has an indicator of that code */
    static void require(Definition definition, Predicate<String> knowsWeight) {
        Details details = definition.details();
        parts(definition);
        aggregation(definition, knowsWeight);
        scale(definition);
        if (details.lowest() != null
                && details.highest() != null
                && details.lowest().compareTo(details.highest()) > 0) {
            throw INDICATOR_BOUNDS_CROSSED.at("/details/highest", details.lowest(), details.highest());
        }
        breakdowns(details);
        if (details.formula() != null && details.computation() != null) {
            throw INDICATOR_COMPUTED_TWICE.at("/details/computation");
        }
    }

    /** What figures mean never changes while some are there: their unit, the kind of value, and who says them at all. */
    static void requireSameMeaning(Definition was, Definition is) {
        if (!was.unit().equals(is.unit())) {
            throw INDICATOR_MEASURED.at("/unit", was.code());
        } else if (was.valueKind() != is.valueKind()) {
            throw INDICATOR_MEASURED.at("/details/valueKind", was.code());
        } else if (was.takesFigures() != is.takesFigures()) {
            throw INDICATOR_MEASURED.at("/details", was.code());
        }
    }

    private static void parts(Definition definition) {
        boolean both = definition.numerator() != null && definition.denominator() != null;
        if (definition.hasParts() != both && definition.details().formula() == null) {
            throw INDICATOR_PARTS_DO_NOT_FIT.at("/numerator", definition.valueKind());
        } else if (definition.details().computation() != null && !definition.hasParts()) {
            throw INDICATOR_PARTS_DO_NOT_FIT.at("/details/computation", definition.valueKind());
        }
    }

    private static void aggregation(Definition definition, Predicate<String> knowsWeight) {
        Aggregation aggregation = definition.aggregation();
        String weight = definition.details().weight();
        boolean weighs = aggregation == Aggregation.WEIGHTED_AVERAGE;
        if (weighs != (weight != null)
                || weight != null && (weight.equals(definition.code()) || !knowsWeight.test(weight))) {
            throw INDICATOR_WEIGHT_NOT_VALID.at("/details/weight", String.valueOf(weight));
        }
        if ((aggregation == Aggregation.COUNT_PASSING) != (definition.details().passing() != null)) {
            throw INDICATOR_PASSING_NOT_VALID.at("/details/passing");
        }
        boolean fits = switch (aggregation) {
            case SUM -> definition.valueKind() == ValueKind.NUMBER;
            case RATIO_OF_SUMS -> definition.hasParts();
            case WEIGHTED_AVERAGE ->
                definition.valueKind() == ValueKind.NUMBER || definition.valueKind() == ValueKind.RATIO;
            case LATEST, MIN, MAX, COUNT_PASSING, NOT_AGGREGABLE -> true;
        };
        if (!fits) {
            throw INDICATOR_AGGREGATION_DOES_NOT_FIT.at("/aggregation", aggregation, definition.valueKind());
        }
    }

    private static void scale(Definition definition) {
        List<String> grades =
                definition.details().scale().stream().map(Details.Grade::code).toList();
        boolean graded = definition.valueKind() == ValueKind.GRADED;
        if (graded ? grades.size() < 2 || !distinct(grades) : !grades.isEmpty()) {
            throw INDICATOR_SCALE_NOT_VALID.at("/details/scale");
        }
    }

    private static void breakdowns(Details details) {
        boolean clear = distinct(details.breakdowns().stream()
                        .map(Details.Breakdown::code)
                        .toList())
                && details.breakdowns().stream()
                        .allMatch(one -> distinct(
                                one.values().stream().map(Details.Grade::code).toList()));
        if (!clear) {
            throw INDICATOR_BREAKDOWN_TWICE.at("/details/breakdowns");
        }
    }

    private static boolean distinct(List<String> codes) {
        Set<String> once = new HashSet<>(codes);
        return once.size() == codes.size();
    }
}
