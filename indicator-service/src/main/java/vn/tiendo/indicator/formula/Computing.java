package vn.tiendo.indicator.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.formula.FigureView.Operand;

/** What a formula makes of what was said; what nobody said is named and never taken for zero. */
final class Computing {
    private Computing() {}

    static FigureView figure(
            String code,
            String organization,
            LocalDate from,
            LocalDate to,
            Map<String, Definition> known,
            Map<String, Operand> said) {
        Map<String, Operand> computed = new LinkedHashMap<>();
        Operand result = compute(code, known, said, computed);
        Definition definition = Objects.requireNonNull(known.get(code));
        List<Operand> operands = Formulas.operands(definition).stream()
                .map(one -> Objects.requireNonNull(computed.get(one)))
                .toList();
        List<String> missing = computed.values().stream()
                .filter(one -> one.answer() == FigureView.Answer.MISSING || one.answer() == FigureView.Answer.NIL)
                .map(Operand::indicator)
                .filter(one -> Formulas.operands(Objects.requireNonNull(known.get(one)))
                        .isEmpty())
                .toList();
        return new FigureView(
                code,
                definition.unit(),
                organization,
                from,
                to,
                result.answer(),
                result.value(),
                definition.details().formula(),
                operands,
                missing);
    }

    private static Operand compute(
            String code, Map<String, Definition> known, Map<String, Operand> said, Map<String, Operand> computed) {
        Operand done = computed.get(code);
        if (done != null) {
            return done;
        }
        Definition definition = known.get(code);
        String formula = definition == null ? null : definition.details().formula();
        Operand result = formula == null
                ? said.getOrDefault(code, new Operand(code, FigureView.Answer.MISSING, null, null))
                : evaluated(code, Expression.read(formula).orElseThrow(), known, said, computed);
        computed.put(code, result);
        return result;
    }

    private static Operand evaluated(
            String code,
            Expression expression,
            Map<String, Definition> known,
            Map<String, Operand> said,
            Map<String, Operand> computed) {
        Map<String, BigDecimal> values = new HashMap<>();
        boolean applies = true;
        boolean complete = true;
        for (String operand : expression.operands()) {
            Operand one = compute(operand, known, said, computed);
            BigDecimal value = one.value();
            applies &= one.answer() != FigureView.Answer.NOT_APPLICABLE;
            complete &= value != null || one.answer() == FigureView.Answer.NOT_APPLICABLE;
            if (value != null) {
                values.put(operand, value);
            }
        }
        if (!complete) {
            return new Operand(code, FigureView.Answer.MISSING, null, null);
        }
        Optional<BigDecimal> value = applies ? expression.evaluate(values) : Optional.empty();
        return new Operand(
                code,
                value.isPresent() ? FigureView.Answer.VALUE : FigureView.Answer.NOT_APPLICABLE,
                value.orElse(null),
                null);
    }
}
