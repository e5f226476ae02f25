package vn.tiendo.devstack.demo;

import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.ApiException;

/** From a text to an issued plan. */
final class PlanSteps {
    static final String WARD = "H35.TANPHONG";
    static final String UNIT = "H35.TANPHONG.VHXH";
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EDITOR = "editor.tanphong";
    private static final String ISSUER = "issuer.tanphong";

    private final Api api;
    private final Narrator narrator;
    private final JourneyState state;

    PlanSteps(Api api, Narrator narrator, JourneyState state) {
        this.api = api;
        this.narrator = narrator;
        this.state = state;
    }

    void importText(@Nullable Path plan) {
        Path text = plan == null ? sample() : plan;
        state.importId = api.as(EDITOR).upload("/plan-imports", text).path("id").asText();
        JsonNode read = eventually(
                "reading the text",
                PATIENCE,
                () -> Optional.of(api.as(EDITOR).get("/plan-imports/" + state.importId()))
                        .filter(one -> !one.path("status").asText().equals("RUNNING")));
        if (!read.path("status").asText().equals("DONE")) {
            throw new ApiException("The text could not be read: " + read.path("problem"));
        }
        JsonNode document = read.path("document");
        narrator.say(
                "%s %s, %s, %s",
                document.path("type").asText(),
                document.path("number").asText("(no number)"),
                document.path("issuer").asText("(no issuer)"),
                document.path("issuedOn").asText("(no date)"));
        narrator.say(
                "%d targets, %d tasks, %d reporting duties, %d warnings",
                read.path("targets").size(),
                read.path("tasks").size(),
                read.path("reportingDuties").size(),
                read.path("warnings").size());
        for (JsonNode target : read.path("targets")) {
            narrator.say(
                    "  lines %3d-%-3d %-5s %8s %-7s %s",
                    target.path("source").path("fromLine").asInt(),
                    target.path("source").path("toLine").asInt(),
                    target.path("comparator").asText(),
                    target.path("value").asText("-"),
                    target.path("unit").asText(""),
                    shortened(target.path("name").asText()));
        }
    }

    void draft() {
        JsonNode plan = api.as(EDITOR).post("/plan-imports/" + state.importId() + "/plan", Map.of());
        state.plan = plan.path("id").asText();
        narrator.say("Plan %s is a %s", state.plan(), plan.path("status").asText());
    }

    void correctTarget() {
        JsonNode plan = api.as(EDITOR).get("/plans/" + state.plan());
        JsonNode target = StreamSupport.stream(plan.path("targets").spliterator(), false)
                .filter(one -> one.path("kind").asText().equals("QUANTITATIVE"))
                .filter(one -> one.path("unit").asText().equals("%"))
                .findFirst()
                .orElseThrow(() -> new ApiException("The draft has no target in percent"));
        state.target = target.path("id").asText();
        String path = "/plans/" + state.plan() + "/targets/" + state.target();
        JsonNode corrected = api.as(EDITOR)
                .patch(
                        path,
                        Map.of(
                                "reporter",
                                UNIT,
                                "dueOn",
                                LocalDate.now(DeadlineSteps.VIETNAM)
                                        .plusYears(1)
                                        .toString(),
                                "indicator",
                                Map.of(
                                        "name", "Tỷ lệ hoàn thành (demo)",
                                        "unit", "%",
                                        "numerator", "số đã hoàn thành",
                                        "denominator", "tổng số phải hoàn thành",
                                        "direction", "UP",
                                        "aggregation", "RATIO_OF_SUMS",
                                        "overTime", "CUMULATIVE")),
                        api.as(EDITOR).read(path).etag());
        narrator.say("%s", shortened(corrected.path("name").asText()));
        narrator.say(
                "%s %s %s, reported by %s on indicator %s",
                corrected.path("evalComparator").asText(),
                corrected.path("value").asText(),
                corrected.path("unit").asText(),
                corrected.path("reporter").path("code").asText(),
                corrected.path("indicator").path("code").asText());
    }

    void addTaskAndDuty() {
        LocalDate due = LocalDate.now(DeadlineSteps.VIETNAM).plusMonths(2).withDayOfMonth(1);
        JsonNode task = api.as(EDITOR)
                .post(
                        "/plans/" + state.plan() + "/tasks",
                        Map.of(
                                "name", "Lập danh sách và hướng dẫn từng hộ dùng dịch vụ công trực tuyến (demo)",
                                "lead", UNIT,
                                "head", "Trưởng phòng",
                                "deliverable", "Danh sách hộ đã được hướng dẫn",
                                "deadline",
                                        Map.of(
                                                "asWritten",
                                                "trước ngày " + due,
                                                "nominalDueOn",
                                                due.minusDays(1).toString())));
        state.task = task.path("id").asText();
        narrator.say(
                "Task due %s, that is %s",
                task.path("deadline").path("nominalDueOn").asText(),
                task.path("deadline").path("dueAt").asText());
        JsonNode duty = api.as(EDITOR)
                .post(
                        "/plans/" + state.plan() + "/reporting-duties",
                        Map.of(
                                "reporter",
                                UNIT,
                                "recipient",
                                WARD,
                                "frequencies",
                                List.of("MONTH"),
                                "dueRule",
                                Map.of("day", 18, "inclusive", false)));
        narrator.say(
                "%s reports to %s every month, before day %d",
                duty.path("reporter").path("code").asText(),
                duty.path("recipient").path("code").asText(),
                duty.path("dueRule").path("day").asInt());
    }

    void issue() {
        Answer issued = tryIssue();
        if (issued.code().equals("PLAN_NUMBER_TAKEN")) {
            narrator.say("The number was issued in an earlier demo: it is left blank this time");
            String path = "/plans/" + state.plan();
            Map<String, @Nullable Object> blank = new HashMap<>();
            blank.put("number", null);
            api.as(ISSUER)
                    .patch(
                            path,
                            Map.of("document", blank),
                            api.as(ISSUER).read(path).etag());
            issued = tryIssue();
        }
        if (!issued.isSuccess()) {
            throw new ApiException("The plan could not be issued: " + issued.text());
        }
        narrator.say(
                "%s, revision %d; %d targets are not tracked yet, %d tasks lack one of the five clears, %d duties bind nobody",
                issued.body().path("status").asText(),
                issued.body().path("revision").asInt(),
                issued.body().path("notTracked").size(),
                issued.body().path("unclearTasks").size(),
                issued.body().path("openDuties").size());
    }

    private Answer tryIssue() {
        String path = "/plans/" + state.plan();
        String etag = api.as(ISSUER).read(path).etag();
        return api.as(ISSUER).tryPost(path + "/issue", Map.of(), Map.of("If-Match", etag));
    }

    void awaitNews() {
        JsonNode target = eventually(
                "the target in indicator-service",
                PATIENCE,
                () -> Optional.of(api.as(EDITOR).get("/targets/" + state.target()))
                        .filter(one -> one.path("tracked").asBoolean()));
        narrator.say(
                "indicator-service tracks the target: %s", target.path("status").asText("not judged yet"));
        JsonNode regime = eventually(
                "the regime in reporting-service",
                PATIENCE,
                () -> StreamSupport.stream(
                                api.as(ISSUER)
                                        .get("/regimes?plan=" + state.plan())
                                        .path("items")
                                        .spliterator(),
                                false)
                        .filter(one ->
                                one.path("reporter").path("code").asText().equals(UNIT))
                        .findFirst());
        state.regime = regime.path("id").asText();
        narrator.say(
                "reporting-service proposes a regime: %s", regime.path("status").asText());
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    private static Path sample() {
        try (InputStream text = PlanSteps.class.getResourceAsStream("/sample-plan.txt")) {
            if (text == null) {
                throw new IllegalStateException("the sample plan is not on the class path");
            }
            Path copy = Files.createTempFile("sample-plan", ".txt");
            copy.toFile().deleteOnExit();
            Files.write(copy, text.readAllBytes());
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
