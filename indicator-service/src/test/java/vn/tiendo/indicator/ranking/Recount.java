package vn.tiendo.indicator.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes a ranking again from its published answer alone, as anybody outside could: it knows the JSON and the formula in it,
 * and nothing of the service. Numbers are whole: rates and shares counted in units of 10⁻¹⁰, totals in hundredths.
 */
final class Recount {
    private static final BigInteger UNIT = BigInteger.TEN.pow(10);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger NO_TOTAL = BigInteger.ONE.negate();

    private Recount() {}

    /** Totals in hundredths, by code; -1 where there is none. */
    static Map<String, BigInteger> totals(JsonNode answer) {
        JsonNode rules = answer.path("profile").path("rules");
        Map<String, BigInteger> totals = new TreeMap<>();
        for (JsonNode item : answer.path("items")) {
            JsonNode card = item.path("card");
            totals.put(card.path("organization").path("code").asText(), total(rules, inputs(card)));
        }
        return totals;
    }

    static Map<String, Integer> ranks(Map<String, BigInteger> totals) {
        Map<String, Integer> ranks = new TreeMap<>();
        totals.forEach((code, total) -> {
            if (!total.equals(NO_TOTAL)) {
                ranks.put(
                        code,
                        1
                                + (int) totals.values().stream()
                                        .filter(other -> other.compareTo(total) > 0)
                                        .count());
            }
        });
        return ranks;
    }

    private static Map<String, JsonNode> inputs(JsonNode card) {
        Map<String, JsonNode> inputs = new TreeMap<>();
        card.path("criteria").forEach(one -> inputs.put(one.path("code").asText(), one));
        return inputs;
    }

    private static BigInteger total(JsonNode rules, Map<String, JsonNode> inputs) {
        BigInteger points = BigInteger.ZERO;
        BigInteger weights = BigInteger.ZERO;
        List<String> silent = new ArrayList<>();
        int concerned = 0;
        for (JsonNode criterion : rules.path("criteria")) {
            JsonNode input = inputs.get(criterion.path("code").asText());
            BigInteger weight = units(criterion.path("weight"));
            BigInteger below = units(input.path("denominator"));
            BigInteger share;
            if (below.signum() != 0) {
                concerned++;
                BigInteger rate =
                        half(units(input.path("numerator")).multiply(HUNDRED).multiply(UNIT), below);
                BigInteger none = units(criterion.path("noneAt"));
                BigInteger full = units(criterion.path("fullAt"));
                share = half(rate.subtract(none).multiply(UNIT), full.subtract(none))
                        .max(BigInteger.ZERO)
                        .min(UNIT);
            } else if (input.path("missing").asLong() > 0) {
                concerned++;
                silent.add(criterion.path("code").asText());
                share = BigInteger.ZERO;
            } else if ("REDISTRIBUTE".equals(rules.path("whenNotApplicable").asText())) {
                continue;
            } else {
                share = "FULL_POINTS".equals(rules.path("whenNotApplicable").asText()) ? UNIT : BigInteger.ZERO;
            }
            points = points.add(weight.multiply(share));
            weights = weights.add(weight);
        }
        boolean refused = !silent.isEmpty()
                && "NOT_RANKED".equals(rules.path("whenMissing").asText());
        return concerned == 0 || refused
                ? NO_TOTAL
                : half(points.multiply(HUNDRED).multiply(HUNDRED), weights.multiply(UNIT));
    }

    private static BigInteger units(JsonNode number) {
        return number.decimalValue().movePointRight(10).toBigIntegerExact();
    }

    /** Rounds a quotient half away from zero. */
    private static BigInteger half(BigInteger above, BigInteger below) {
        BigInteger sign = BigInteger.valueOf(above.signum() * below.signum());
        BigInteger divisor = below.abs();
        return above.abs()
                .shiftLeft(1)
                .add(divisor)
                .divide(divisor.shiftLeft(1))
                .multiply(sign);
    }
}
