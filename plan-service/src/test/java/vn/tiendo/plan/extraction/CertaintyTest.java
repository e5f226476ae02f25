package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.plan.extraction.Score.all;
import static vn.tiendo.plan.extraction.Score.plain;
import static vn.tiendo.plan.extraction.Score.span;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundTask;

/** What tasks and duties say of their own certainty holds: of those that claim nine in ten at least nine in ten are right. */
class CertaintyTest {
    private static final double SURE = 0.9;

    private record Claim(String plan, double confidence, boolean right) {}

    @Test
    void tasksThatAreSureAreRight() {
        honest(UnseenPlansTest.plans().flatMap(plan -> claims("unseen/" + plan)), 30);
    }

    /** Plans that were written, with what they say, when the certainties stood already: those were not chosen by them. */
    @Test
    void tasksThatAreSureAreRightInPlansTheCertaintiesWereNotChosenBy() {
        honest(
                Stream.of("commune-forest", "commune-tourism", "department-archives", "hospital-quality", "party-youth")
                        .flatMap(plan -> claims("fresh/" + plan)),
                18);
    }

    private static Stream<Claim> claims(String plan) {
        Extraction read = PlanReader.extract(Tables.text(plan + ".txt"));
        return all(json(Tables.text(plan + ".json")).get("tasks")).stream()
                .flatMap(want -> claim(plan, read, want).stream());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Of several tasks on the same lines the most like counts. */
    private static List<Claim> claim(String plan, Extraction read, JsonNode want) {
        return read.tasks().stream()
                .filter(task -> task.source().overlaps(span(want)))
                .map(task -> new Claim(plan, task.confidence(), isRight(task, want)))
                .sorted((one, other) -> Boolean.compare(other.right(), one.right()))
                .limit(1)
                .toList();
    }

    private static boolean isRight(FoundTask task, JsonNode want) {
        return plain(text(want, "lead")).equals(plain(Objects.toString(task.lead(), "")))
                && text(want, "due").equals(Objects.toString(task.due(), ""));
    }

    @Test
    void dutiesThatAreSureAreRight() {
        honest(
                UnseenPlansTest.plans()
                        .flatMap(plan -> UnseenPlansTest.read(plan).reportingDuties().stream()
                                .map(duty -> new Claim(
                                        plan, duty.confidence(), isRight(duty, UnseenPlansTest.expected(plan))))),
                30);
    }

    private static boolean isRight(FoundDuty duty, JsonNode expected) {
        Set<String> read = duty.frequencies().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        return all(expected.get("reporting_duties")).stream()
                .filter(want -> duty.source().overlaps(span(want)))
                .anyMatch(want -> plain(text(want, "reporter")).equals(plain(Objects.toString(duty.reporter(), "")))
                        && plain(text(want, "recipient")).equals(plain(Objects.toString(duty.recipient(), "")))
                        && (all(want.get("frequencies")).isEmpty() || read.equals(frequencies(want))));
    }

    private static Set<String> frequencies(JsonNode want) {
        return all(want.get("frequencies")).stream()
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).isTextual() ? row.get(field).asText() : "";
    }

    private static void honest(Stream<Claim> claims, int atLeast) {
        List<Claim> sure = claims.filter(claim -> claim.confidence() >= SURE).toList();
        List<Claim> wrong = sure.stream().filter(claim -> !claim.right()).toList();

        assertTrue(
                sure.size() >= atLeast && wrong.size() <= sure.size() * (1 - SURE),
                sure.size() + " sure, wrong: " + wrong);
    }
}
