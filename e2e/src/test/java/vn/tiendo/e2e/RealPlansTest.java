package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.devstack.client.Answer;

/** The real plans, from their text to what is owed and tracked; they are not ours to publish, so they may be absent. */
class RealPlansTest {
    private static final double BAR = 0.95;
    private static final int NAMED_TARGETS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> OPENING_NOTHING = Set.of("CONTINUOUS", "AD_HOC");

    @BeforeEach
    void thePlansAreThere() {
        assumeTrue(RealPlan.areThere(), "No real plans beside the repository (../shared/plans): skipped");
    }

    static List<RealPlan> plans() {
        return RealPlan.ALL;
    }

    @Test
    void whatIsReadThroughTheGatewayPassesTheJudgesBars() {
        assumeTrue(RealPlan.hasJudge(), "python3, which runs score.py, is not installed: not scored");
        double targets = 0;
        double found = 0;
        double surplus = 0;
        double right = 0;
        StringBuilder told = new StringBuilder("Real plans, through the gateway:\n");
        for (RealPlan plan : RealPlan.ALL) {
            JsonNode score = plan.score(plan.imported());
            double count = score.path("targets").asInt();
            targets += count;
            found += Math.round(score.path("recall").asDouble() * count);
            right += Math.round(score.path("value").asDouble() * count);
            surplus += score.path("extra").size();
            told.append("  ").append(plan).append(' ').append(score).append('\n');
            String[] core = score.path("coreDuties").asText().split("/");
            assertEquals(core[1], core[0], plan + ": core duties " + score);
        }
        String pooled = "%spooled: recall %.3f, precision %.3f, value %.3f of %.0f targets"
                .formatted(told, found / targets, found / (found + surplus), right / targets, targets);
        Figures.tell(() -> pooled);
        assertTrue(
                found / targets >= BAR && found / (found + surplus) >= BAR && right / targets >= BAR, told.toString());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aRealPlanIsCorrectedIssuedTrackedAndReportedOn(RealPlan plan) {
        JsonNode read = plan.imported();
        JsonNode draft = plan.editor().post("/plan-imports/" + read.path("id").asText() + "/plan", Map.of());
        String path = "/plans/" + draft.path("id").asText();
        JsonNode whole = plan.editor().get(path);
        assertEquals(read.path("targets").size(), whole.path("targets").size());
        assertEquals(read.path("tasks").size(), whole.path("tasks").size());
        List<String> tracked = nameReporters(plan, path, whole);
        int binding = nameParties(plan, path, whole);

        issue(plan, path);

        assertEquals(
                Set.copyOf(tracked),
                tracked(plan, draft.path("id").asText(), whole.path("targets").size(), tracked.size()));
        confirmAndOwe(plan, draft.path("id").asText(), binding);
    }

    /** Says of the first targets that are measured in percent who reports them, and on which indicator. */
    private static List<String> nameReporters(RealPlan plan, String path, JsonNode whole) {
        List<String> named = new ArrayList<>();
        items(whole.path("targets"))
                .filter(target -> target.path("kind").asText().equals("QUANTITATIVE"))
                .filter(target -> target.path("unit").asText().equals("%"))
                .limit(NAMED_TARGETS)
                .forEach(target -> {
                    change(
                            plan,
                            path + "/targets/" + target.path("id").asText(),
                            Map.of(
                                    "reporter", plan.reporter(),
                                    "indicator",
                                            Map.of(
                                                    "name",
                                                    "Tỷ lệ (demo)",
                                                    "unit",
                                                    "%",
                                                    "numerator",
                                                    "đã hoàn thành",
                                                    "denominator",
                                                    "phải hoàn thành",
                                                    "direction",
                                                    "UP",
                                                    "aggregation",
                                                    "RATIO_OF_SUMS",
                                                    "overTime",
                                                    "CUMULATIVE")));
                    named.add(target.path("id").asText());
                });
        assertTrue(!named.isEmpty(), "no target in percent was read from " + plan);
        return named;
    }

    /** The document writes names; who reports to whom here is for a person to say. */
    private static int nameParties(RealPlan plan, String path, JsonNode whole) {
        JsonNode duties = whole.path("reportingDuties");
        assertTrue(!duties.isEmpty(), "no reporting duty was read from " + plan);
        duties.forEach(duty -> change(
                plan,
                path + "/reporting-duties/" + duty.path("id").asText(),
                Map.of("reporter", plan.reporter(), "recipient", plan.keeper())));
        return duties.size();
    }

    private static void issue(RealPlan plan, String path) {
        Answer answer = tryIssue(plan, path);
        if (answer.code().equals("PLAN_NUMBER_TAKEN")) { // by an earlier run on the same data
            Map<String, @Nullable Object> blank = new HashMap<>();
            blank.put("number", null);
            change(plan, path, Map.of("document", blank));
            answer = tryIssue(plan, path);
        }
        assertEquals(200, answer.status(), answer.text());
    }

    private static Answer tryIssue(RealPlan plan, String path) {
        return plan.issuer()
                .tryPost(
                        path + "/issue",
                        Map.of(),
                        Map.of("If-Match", plan.issuer().read(path).etag()));
    }

    private static void change(RealPlan plan, String path, Map<String, ?> patch) {
        plan.editor().patch(path, patch, plan.editor().read(path).etag());
    }

    /** Those of the plan's targets that indicator-service tracks, once it has all of them. */
    private static Set<String> tracked(RealPlan plan, String id, int all, int named) {
        return eventually("the targets of " + plan + " in indicator-service", PATIENCE, () -> {
            JsonNode targets =
                    plan.issuer().get("/targets?limit=200&plan=" + id).path("items");
            return Optional.of(items(targets)
                            .filter(target -> target.path("tracked").asBoolean())
                            .map(target -> target.path("id").asText())
                            .collect(Collectors.toSet()))
                    .filter(tracked -> targets.size() == all && tracked.size() == named);
        });
    }

    /** Confirms every duty as a regime; the periodic ones owe the report of the period that is open today. */
    private static void confirmAndOwe(RealPlan plan, String id, int duties) {
        JsonNode regimes = eventually(
                "the regimes of " + plan + " in reporting-service",
                PATIENCE,
                () -> Optional.of(plan.issuer()
                                .get("/regimes?limit=200&plan=" + id)
                                .path("items"))
                        .filter(found -> found.size() == duties));
        int owing = 0;
        for (JsonNode regime : regimes) {
            String path = "/regimes/" + regime.path("id").asText();
            Set<String> frequencies =
                    items(regime.path("frequencies")).map(JsonNode::asText).collect(Collectors.toSet());
            boolean unspecified = frequencies.contains("PERIODIC_UNSPECIFIED");
            Map<String, ?> how = unspecified ? Map.of("frequencies", List.of("MONTH")) : Map.of();
            plan.issuer().post(path + "/confirm", how, plan.issuer().read(path).etag());
            if (!OPENING_NOTHING.containsAll(frequencies)) {
                owing++;
                JsonNode owed = plan.issuer()
                        .get("/obligations?regime=" + regime.path("id").asText())
                        .path("items");
                assertTrue(!owed.isEmpty(), plan + ": " + frequencies + " owes nothing");
                items(owed)
                        .forEach(one -> assertEquals(
                                plan.reporter(),
                                one.path("reporter").path("code").asText()));
            }
        }
        assertTrue(owing > 0, plan + " owes no periodic report");
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
