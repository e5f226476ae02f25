package vn.tiendo.devstack.demo;

import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.ApiException;

/** Deadlines as those see them who owe. */
final class DeadlineSteps {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String REPORTER = "reporter.vhxh";
    private static final Duration NOTICE = Duration.ofSeconds(60);

    private final Api api;
    private final Narrator narrator;
    private final JourneyState state;

    DeadlineSteps(Api api, Narrator narrator, JourneyState state) {
        this.api = api;
        this.narrator = narrator;
        this.state = state;
    }

    void seeDeadline() {
        JsonNode deadline = awaitDeadline(state.obligation());
        narrator.say(
                "%s, due %s, next reminder %s",
                deadline.path("title").asText(),
                deadline.path("dueAt").asText(),
                deadline.path("nextAt").asText("none"));
    }

    /** An obligation that is due in a minute: told before, told after, in the inbox and live. */
    void missDeadline() {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (Stream<String> live = api.as(REPORTER).stream("/notifications/stream")) {
            Thread reader = Thread.ofVirtual().start(() -> listen(live, seen));
            Instant dueAt = Instant.now().plus(NOTICE);
            JsonNode obligation = api.as("reviewer.tanphong")
                    .post(
                            "/obligations",
                            Map.of(
                                    "reporter",
                                    PlanSteps.UNIT,
                                    "title",
                                    "Báo cáo nhanh về sự cố đường truyền (demo)",
                                    "dueAt",
                                    dueAt.toString()));
            String id = obligation.path("id").asText();
            narrator.say("Asked for, due at %s", obligation.path("dueAt").asText());
            awaitLive("deadline.approaching", seen);
            awaitLive("deadline.missed", seen);
            awaitInbox(id);
            JsonNode timeline = api.as(REPORTER)
                    .get("/deadlines/" + awaitDeadline(id).path("id").asText() + "/timeline");
            for (JsonNode step : timeline.path("steps")) {
                narrator.say(
                        "  rung %-7s %-8s %s",
                        step.path("rung").asText(),
                        step.path("state").asText(),
                        step.path("sentAt").asText(""));
            }
            reader.interrupt();
        }
    }

    private static void listen(Stream<String> lines, List<String> seen) {
        try {
            lines.filter(line -> !line.isBlank()).forEach(seen::add);
        } catch (RuntimeException closed) {
            // the stream is hung up when the step is done
        }
    }

    private void awaitLive(String event, List<String> seen) {
        String line = eventually(
                event + " on the live stream",
                NOTICE.plusSeconds(60),
                () -> seen.stream()
                        .filter(one -> one.startsWith("event:") && one.endsWith(event))
                        .findFirst());
        narrator.say("%s  live stream: %s", Instant.now(), line);
    }

    private void awaitInbox(String obligation) {
        List<String> kinds = eventually(
                "the overdue notice in the inbox",
                PlanSteps.PATIENCE,
                () -> Optional.of(StreamSupport.stream(
                                        api.as(REPORTER)
                                                .get("/notifications?unread=true")
                                                .path("items")
                                                .spliterator(),
                                        false)
                                .filter(one -> one.path("subjectId").asText().equals(obligation))
                                .map(one -> one.path("title").asText())
                                .toList())
                        .filter(titles -> titles.size() >= 2));
        if (kinds.stream().distinct().count() < 2) {
            throw new ApiException("The inbox should tell before and after: " + kinds);
        }
        kinds.forEach(title -> narrator.say("inbox: %s", title));
    }

    private JsonNode awaitDeadline(String subject) {
        return eventually(
                "the deadline in notification-service",
                PlanSteps.PATIENCE,
                () -> StreamSupport.stream(
                                api.as(REPORTER)
                                        .get("/deadlines?subject=" + subject)
                                        .path("items")
                                        .spliterator(),
                                false)
                        .findFirst());
    }
}
