package vn.tiendo.devstack.demo;

import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.ApiException;

/** From a confirmed regime to an accepted report and the numbers that come of it. */
final class ReportSteps {
    private static final String REPORTER = "reporter.vhxh";
    private static final String APPROVER = "approver.vhxh";
    private static final String REVIEWER = "reviewer.tanphong";

    private final Api api;
    private final Narrator narrator;
    private final JourneyState state;

    ReportSteps(Api api, Narrator narrator, JourneyState state) {
        this.api = api;
        this.narrator = narrator;
        this.state = state;
    }

    void confirmRegime() {
        String path = "/regimes/" + state.regime();
        api.as("issuer.tanphong")
                .post(
                        path + "/confirm",
                        Map.of(),
                        api.as("issuer.tanphong").read(path).etag());
        JsonNode obligation = eventually(
                "the open period's obligation",
                PlanSteps.PATIENCE,
                () -> items(REPORTER, "/obligations?regime=" + state.regime()).findFirst());
        state.obligation = obligation.path("id").asText();
        narrator.say(
                "%s: window %s to %s, cut-off %s, last day %s, due at %s",
                obligation.path("periodType").asText(),
                obligation.path("windowFrom").asText(),
                obligation.path("windowTo").asText(),
                obligation.path("cutOff").asText(),
                obligation.path("nominalDueOn").asText(),
                obligation.path("dueAt").asText());
    }

    void fill() {
        JsonNode report = api.as(REPORTER).post("/reports", Map.of("obligation", state.obligation()));
        state.report = report.path("id").asText();
        answer(
                item("targetId", state.target()),
                Map.of("answer", "VALUE", "numerator", 20, "denominator", 50, "kind", "ACTUAL"));
        answer(
                item("taskId", state.task()),
                Map.of("progress", "IN_PROGRESS", "percent", 60, "text", "Đã hướng dẫn 6 trên 10 tổ dân phố (demo)"));
        narrator.say("20 of 50 for the target; 60 %% of the task is done");
    }

    void approveAndSubmit() {
        narrator.say("%s", change(APPROVER, "approve", Map.of()));
        narrator.say("%s", change(REPORTER, "submit", Map.of()));
        JsonNode target = awaitTarget("PROVISIONAL");
        narrator.say(
                "The value is %s %% and provisional; the target is %s",
                target.path("measurement").path("value").asText(),
                target.path("status").asText());
    }

    void sendBack() {
        String item = item("targetId", state.target()).path("id").asText();
        Map<String, String> reason = Map.of("item", item, "reason", "Tử số chưa gồm hai tổ dân phố mới (demo)");
        narrator.say("%s", change(REVIEWER, "return", Map.of("items", List.of(reason))));
        JsonNode returned = item("targetId", state.target());
        narrator.say("Reason: %s", returned.path("returnReason").asText());
    }

    void correct() {
        answer(item("targetId", state.target()), Map.of("numerator", 50));
        narrator.say("%s", change(APPROVER, "approve", Map.of()));
        narrator.say("%s", change(REPORTER, "submit", Map.of()));
    }

    void accept() {
        narrator.say("%s", change(REVIEWER, "accept", Map.of()));
    }

    void seeProgress() {
        JsonNode target = awaitTarget("VERIFIED");
        require("ACHIEVED".equals(target.path("status").asText()), "the target should be achieved: " + target);
        narrator.say(
                "Target: %s, %s %% (%s)",
                target.path("status").asText(),
                target.path("measurement").path("value").asText(),
                target.path("measurement").path("state").asText());
        JsonNode task = eventually(
                "the task's progress",
                PlanSteps.PATIENCE,
                () -> Optional.of(api.as(REVIEWER).get("/tasks/" + state.task()))
                        .filter(one -> one.path("progress").asText().equals("IN_PROGRESS")));
        narrator.say(
                "Task: %s, %s %%, %s",
                task.path("progress").asText(),
                task.path("percent").asText(),
                task.path("timeliness").asText());
    }

    void explain() {
        JsonNode why = api.as(REVIEWER).get("/targets/" + state.target() + "/explain");
        JsonNode result = why.path("result");
        narrator.say(
                "Why %s? %s",
                result.path("status").asText(), result.path("reason").asText());
        narrator.say("Formula: %s", why.path("formula").path("arithmetic").asText());
        for (JsonNode contributor : why.path("contributors")) {
            JsonNode acceptance = contributor.path("acceptance");
            narrator.say(
                    "Contributor: %s, %s of %s, accepted by %s at %s",
                    contributor.path("organization").path("name").asText(),
                    contributor.path("numerator").asText(),
                    contributor.path("denominator").asText(),
                    acceptance.path("by").path("name").asText(),
                    acceptance.path("at").asText());
            narrator.say(
                    "Rules it was held against: %s, files that prove it: %s",
                    contributor.path("checks").size(),
                    contributor.path("evidence").size());
        }
        for (JsonNode change : why.path("changes")) {
            if (change.path("by").asText().equals("VALUE")) {
                narrator.say(
                        "A value from %s to %s would be %s",
                        change.path("from").asText("-"),
                        change.path("to").asText("-"),
                        change.path("status").asText());
            }
        }
        for (JsonNode version : why.path("versions")) {
            narrator.say(
                    "Version %s: %s %% %s, from %s",
                    version.path("version").asText(),
                    version.path("value").asText(),
                    version.path("state").asText(),
                    version.path("validFrom").asText());
        }
        require(why.path("versions").size() >= 2, "what was replaced should be kept: " + why);
    }

    private JsonNode awaitTarget(String measurementState) {
        return eventually(
                "the target's " + measurementState + " value",
                PlanSteps.PATIENCE,
                () -> Optional.of(api.as(REVIEWER).get("/targets/" + state.target()))
                        .filter(one ->
                                one.path("measurement").path("state").asText().equals(measurementState)));
    }

    private void answer(JsonNode item, Map<String, ?> answer) {
        String path = "/reports/" + state.report() + "/items/" + item.path("id").asText();
        api.as(REPORTER).patch(path, answer, "\"" + item.path("version").asText() + "\"");
    }

    private JsonNode item(String subject, String id) {
        return items(REPORTER, "/reports/" + state.report() + "/items?limit=200")
                .filter(one -> one.path(subject).asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiException("The report has no item for the " + subject + " " + id));
    }

    private String change(String user, String transition, Map<String, ?> body) {
        String path = "/reports/" + state.report();
        JsonNode report = api.as(user)
                .post(path + "/" + transition, body, api.as(user).read(path).etag());
        return transition + ": " + report.path("status").asText() + " (version "
                + report.path("version").asText() + ")";
    }

    private Stream<JsonNode> items(String user, String path) {
        return StreamSupport.stream(api.as(user).get(path).path("items").spliterator(), false);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ApiException(otherwise);
        }
    }
}
