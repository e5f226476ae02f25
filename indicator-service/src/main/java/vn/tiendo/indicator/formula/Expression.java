package vn.tiendo.indicator.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An expression over indicators: numbers, {@code + - * /}, brackets, {@code MIN}, {@code MAX}, and codes in square brackets, as in
 * {@code MIN(1, [ON-TIME] / 95) * 10}. Whatever is not one of these is refused before anything reads it; so nothing else can run.
 */
final class Expression {
    static final int MOST_CHARACTERS = 1_000;
    static final int MOST_OPERANDS = 30;
    static final int DEEPEST = 40;

    /** Decimals of a result, rounded half up, as those of a quotient. */
    static final int SCALE = 10;

    private static final Pattern OPERAND = Pattern.compile("\\[([^\\[\\]]{1,100})]");
    private static final Pattern ALLOWED =
            Pattern.compile("(?:V[0-9]++|[0-9]{1,20}+(?:\\.[0-9]{1,10}+)?+|(?:MIN|MAX)\\s*+\\(|[-+*/(),]|\\s)*+");

    @SuppressWarnings("unchecked")
    private static final ExpressionConfiguration LANGUAGE = ExpressionConfiguration.builder()
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry("MIN", new MinFunction()), Map.entry("MAX", new MaxFunction())))
            .mathContext(MathContext.DECIMAL128)
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    private final List<String> operands;
    private final com.ezylang.evalex.Expression parsed;
    private final ASTNode root;

    private Expression(List<String> operands, com.ezylang.evalex.Expression parsed, ASTNode root) {
        this.operands = operands;
        this.parsed = parsed;
        this.root = root;
    }

    /** Nothing when it is not of this language, or too long, too deep or of too many operands. */
    static Optional<Expression> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        List<String> operands = new ArrayList<>();
        String named =
                OPERAND.matcher(text).replaceAll(found -> Matcher.quoteReplacement(name(operands, found.group(1))));
        if (text.contains("V") && OPERAND.matcher(text).replaceAll("").contains("V")
                || operands.size() > MOST_OPERANDS
                || !ALLOWED.matcher(named).matches()) {
            return Optional.empty();
        }
        try {
            com.ezylang.evalex.Expression parsed = new com.ezylang.evalex.Expression(named, LANGUAGE);
            ASTNode root = parsed.getAbstractSyntaxTree();
            return depth(root) > DEEPEST
                    ? Optional.empty()
                    : Optional.of(new Expression(List.copyOf(operands), parsed, root).tried());
        } catch (ParseException | RuntimeException notOfIt) {
            return Optional.empty();
        }
    }

    /** What reads well and cannot be computed shows with any values. */
    private Expression tried() {
        evaluate(operands.stream().collect(Collectors.toMap(code -> code, code -> BigDecimal.TEN)));
        return this;
    }

    /** The codes that it names, each once, in their order. */
    List<String> operands() {
        return operands;
    }

    /**
     * What it comes to; nothing where it would divide by zero: not applicable. A zero of some decimals is refused by the division
     * itself, which the language does not foresee.
     */
    Optional<BigDecimal> evaluate(Map<String, BigDecimal> values) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < operands.size(); i++) {
            BigDecimal value = values.get(operands.get(i));
            if (value == null) {
                throw new IllegalArgumentException("No value of " + operands.get(i));
            }
            named.put("V" + i, value);
        }
        try {
            BigDecimal result = parsed.copy().withValues(named).evaluate().getNumberValue();
            return Optional.of(plain(result.setScale(SCALE, RoundingMode.HALF_UP)));
        } catch (EvaluationException | ArithmeticException dividesByZero) {
            return Optional.empty();
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether some divisor is zero whatever the values are. */
    boolean dividesByZero() {
        return dividesByZero(root);
    }

    private boolean dividesByZero(ASTNode node) {
        boolean here = node.getToken().getValue().equals("/")
                && isConstant(node.getParameters().get(1))
                && isZero(node.getParameters().get(1));
        return here || node.getParameters().stream().anyMatch(this::dividesByZero);
    }

    private boolean isZero(ASTNode constant) {
        try {
            return parsed.evaluateSubtree(constant).getNumberValue().signum() == 0;
        } catch (EvaluationException | ArithmeticException dividesByZero) {
            return true;
        }
    }

    /**
     * The unit of what it comes to; nothing where it adds, or takes the smaller, of things of different units.
     *
     * @param units by code
     */
    Optional<Dimension> dimension(Map<String, String> units) {
        return dimension(root, units);
    }

    private Optional<Dimension> dimension(ASTNode node, Map<String, String> units) {
        List<Optional<Dimension>> parts = node.getParameters().stream()
                .map(part -> dimension(part, units))
                .toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Dimension> dimensions = parts.stream().flatMap(Optional::stream).toList();
        return switch (node.getToken().getType()) {
            case NUMBER_LITERAL -> Optional.of(Dimension.NUMBER);
            case VARIABLE_OR_CONSTANT -> Optional.of(Dimension.of(unit(node, units)));
            default -> combined(node.getToken().getValue(), dimensions);
        };
    }

    private static Optional<Dimension> combined(String operation, List<Dimension> parts) {
        return switch (operation) {
            case "*" -> Optional.of(parts.get(0).times(parts.get(1), 1));
            case "/" -> Optional.of(parts.get(0).times(parts.get(1), -1));
            default -> Dimension.same(parts);
        };
    }

    private String unit(ASTNode variable, Map<String, String> units) {
        int position = Integer.parseInt(variable.getToken().getValue().substring(1));
        return units.getOrDefault(operands.get(position), "");
    }

    private static boolean isConstant(ASTNode node) {
        return !node.getToken().getValue().startsWith("V")
                && node.getParameters().stream().allMatch(Expression::isConstant);
    }

    private static int depth(ASTNode node) {
        return 1
                + node.getParameters().stream()
                        .mapToInt(Expression::depth)
                        .max()
                        .orElse(0);
    }

    private static String name(List<String> operands, String code) {
        if (!operands.contains(code)) {
            operands.add(code);
        }
        return " V" + operands.indexOf(code) + " ";
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
