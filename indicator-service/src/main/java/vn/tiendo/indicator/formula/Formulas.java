package vn.tiendo.indicator.formula;

import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_FORMULA_CIRCLE;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_FORMULA_CODE_UNKNOWN;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_FORMULA_DIVIDES_BY_ZERO;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_FORMULA_MIXES_UNITS;
import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_FORMULA_NOT_VALID;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.indicator.catalogue.Catalogue;
import vn.tiendo.indicator.catalogue.Definition;

/** Checks formulas as they are defined. */
@ApplicationScoped
public class Formulas {
    private static final String POINTER = "/details/formula";

    private final Catalogue catalogue;

    Formulas(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Refuses what cannot be read, names what is unknown, comes back to itself, mixes units or divides by zero. */
    @WithTransaction
    public Uni<Void> requireSound(Definition definition) {
        String formula = definition.details().formula();
        if (formula == null) {
            return Uni.createFrom().voidItem();
        }
        Expression expression = Expression.read(formula)
                .filter(read -> !read.operands().isEmpty())
                .orElseThrow(() -> INDICATOR_FORMULA_NOT_VALID.at(POINTER));
        if (expression.dividesByZero()) {
            throw INDICATOR_FORMULA_DIVIDES_BY_ZERO.at(POINTER);
        }
        return reached(expression.operands(), new HashMap<>(), new HashSet<>())
                .invoke(known -> require(definition, expression, known))
                .replaceWithVoid();
    }

    private static void require(Definition definition, Expression expression, Map<String, Definition> known) {
        expression.operands().stream()
                .filter(code -> !known.containsKey(code) && !code.equals(definition.code()))
                .findFirst()
                .ifPresent(code -> {
                    throw INDICATOR_FORMULA_CODE_UNKNOWN.at(POINTER, code);
                });
        boolean circle = expression.operands().contains(definition.code())
                || known.values().stream().anyMatch(one -> operands(one).contains(definition.code()));
        if (circle) {
            throw INDICATOR_FORMULA_CIRCLE.at(POINTER, definition.code());
        }
        Map<String, String> units =
                known.values().stream().collect(Collectors.toMap(Definition::code, Definition::unit));
        boolean counts = expression
                .dimension(units)
                .filter(dimension -> dimension.fits(definition.unit()))
                .isPresent();
        if (!counts) {
            throw INDICATOR_FORMULA_MIXES_UNITS.at(POINTER, definition.unit());
        }
    }

    /** The definitions of these codes and of all that their formulas reach, those that are known. */
    Uni<Map<String, Definition>> reached(Collection<String> codes, Map<String, Definition> found, Set<String> asked) {
        List<String> open = codes.stream().filter(asked::add).toList();
        if (open.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        return catalogue.known(open).chain(known -> {
            found.putAll(known);
            List<String> next = known.values().stream()
                    .flatMap(one -> operands(one).stream())
                    .distinct()
                    .toList();
            return reached(next, found, asked);
        });
    }

    static List<String> operands(Definition definition) {
        String formula = definition.details().formula();
        return formula == null
                ? List.of()
                : Expression.read(formula).map(Expression::operands).orElse(List.of());
    }
}
