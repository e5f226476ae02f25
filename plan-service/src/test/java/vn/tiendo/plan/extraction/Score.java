package vn.tiendo.plan.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.extraction.text.Folding;

/** How an extraction compares with an expected one: the rules of score.py beside the real plans. */
record Score(
        int wanted,
        int found,
        int extra,
        int values,
        int comparators,
        int judged,
        int dues,
        int leads,
        int coreDuties,
        int foundDuties) {

    static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private record Pair(JsonNode want, FoundTarget got) {

        boolean sameValue() {
            JsonNode value = want.get("value").isArray() ? want.get("value").get(0) : want.get("value");
            return got.value() != null && value.isNumber() && got.value().compareTo(value.decimalValue()) == 0;
        }

        boolean same(String field, String read) {
            JsonNode expected = want.path(field);
            return Objects.equals(expected.isTextual() ? expected.asText() : null, read);
        }

        boolean sameLead() {
            return plain(want.path("lead_unit").asText("")).equals(plain(Objects.toString(got.lead(), "")));
        }
    }

    /** A name without what writers vary: case, marks, spaces. */
    static String plain(String name) {
        return name.equals("null") ? "" : Folding.fold(name).replaceAll("[^\\p{L}\\d]", "");
    }

    static Score of(Extraction read, Path expectedFile) throws IOException {
        return of(read, new ObjectMapper().readTree(expectedFile.toFile()));
    }

    static Score of(Extraction read, JsonNode expected) {
        List<JsonNode> rows = all(expected.get("targets"));
        List<JsonNode> wanted = rows.stream().filter(Score::isQuantitative).toList();
        List<FoundTarget> left = new ArrayList<>(read.targets());
        List<Pair> pairs = pairs(wanted, left);
        List<Source> neutral = new ArrayList<>();
        rows.stream().filter(row -> !isQuantitative(row)).forEach(row -> neutral.add(span(row)));
        all(expected.get("numeric_mentions_not_targets")).forEach(row -> neutral.add(span(row)));
        left.removeIf(target -> neutral.stream().anyMatch(target.source()::overlaps));
        List<Pair> right = pairs.stream().filter(Pair::sameValue).toList();
        List<JsonNode> core = all(expected.get("reporting_duties")).stream()
                .filter(duty -> all(expected.get("core_duties")).contains(duty.get("id")))
                .toList();
        return new Score(
                wanted.size(),
                pairs.size(),
                left.size(),
                right.size(),
                count(right, pair -> pair.same("comparator", pair.got().comparator())),
                count(right, pair -> pair.same("eval_comparator", pair.got().evalComparator())),
                count(
                        pairs,
                        pair -> pair.same("due", Objects.toString(pair.got().dueOn(), null))),
                count(pairs, Pair::sameLead),
                core.size(),
                (int) core.stream().filter(duty -> isFound(duty, read)).count());
    }

    private static List<Pair> pairs(List<JsonNode> wanted, List<FoundTarget> left) {
        List<Pair> pairs = new ArrayList<>();
        for (JsonNode want : wanted.stream()
                .sorted(Comparator.comparingInt(row -> span(row).fromLine()))
                .toList()) {
            List<Pair> near = left.stream()
                    .filter(target -> target.source().overlaps(span(want)))
                    .map(target -> new Pair(want, target))
                    .toList();
            if (near.isEmpty()) continue;
            Pair best = near.stream().filter(Pair::sameValue).findFirst().orElse(near.getFirst());
            left.remove(best.got());
            pairs.add(best);
        }
        return pairs;
    }

    private static boolean isFound(JsonNode core, Extraction read) {
        List<String> frequencies =
                all(core.get("frequencies")).stream().map(JsonNode::asText).toList();
        return read.reportingDuties().stream()
                .filter(duty -> duty.source().overlaps(span(core)))
                .anyMatch(duty -> frequencies.isEmpty()
                        || duty.frequencies().stream().anyMatch(frequency -> frequencies.contains(frequency.name())));
    }

    private static int count(List<Pair> pairs, java.util.function.Predicate<Pair> rule) {
        return (int) pairs.stream().filter(rule).count();
    }

    /** Whether the lines are among those where a claim is neither right nor wrong. */
    static boolean isNeutral(FoundTarget target, JsonNode expected) {
        return all(expected.get("numeric_mentions_not_targets")).stream()
                .anyMatch(row -> target.source().overlaps(span(row)));
    }

    /** Whether a row has the target's lines and value, or its lines where the value is in words. */
    static boolean isExpected(FoundTarget target, JsonNode expected) {
        return all(expected.get("targets")).stream()
                .filter(row -> target.source().overlaps(span(row)))
                .anyMatch(row -> target.value() == null
                        ? !isQuantitative(row)
                        : isQuantitative(row) && new Pair(row, target).sameValue());
    }

    private static boolean isQuantitative(JsonNode row) {
        return row.get("kind").asText().equals("quantitative");
    }

    static Source span(JsonNode row) {
        List<Integer> lines = all(row.get("source_lines")).stream()
                .map(JsonNode::asInt)
                .sorted()
                .toList();
        return lines.isEmpty() ? new Source(0, -1) : new Source(lines.getFirst(), lines.getLast());
    }

    static List<JsonNode> all(JsonNode array) {
        return array == null
                ? List.of()
                : StreamSupport.stream(array.spliterator(), false).toList();
    }

    Score plus(Score other) {
        return new Score(
                wanted + other.wanted,
                found + other.found,
                extra + other.extra,
                values + other.values,
                comparators + other.comparators,
                judged + other.judged,
                dues + other.dues,
                leads + other.leads,
                coreDuties + other.coreDuties,
                foundDuties + other.foundDuties);
    }

    double recall() {
        return share(found);
    }

    double precision() {
        return found + extra == 0 ? 1 : (double) found / (found + extra);
    }

    double share(int part) {
        return wanted == 0 ? 1 : (double) part / wanted;
    }
}
