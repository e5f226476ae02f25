package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.DevStack;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.demo.Journey;
import vn.tiendo.devstack.demo.JourneyState;
import vn.tiendo.devstack.demo.Narrator;

class MainJourneyTest {
    private static final List<Part> SERVICES =
            List.of(Part.PLAN, Part.REPORTING, Part.INDICATOR, Part.NOTIFICATION, Part.GATEWAY);

    private final DevStack stack = Stack.running();
    private int turn;

    /** After every step another service dies by kill −9 and comes back; the kills walk through all of them. */
    private void pullThePlug(String afterStep) {
        Part victim = SERVICES.get(turn++ % SERVICES.size());
        stack.kill(victim);
        stack.restart(victim);
    }

    @Test
    void theJourneyEndsWellThoughAServiceIsKilledAfterEveryStepAndNothingIsLostOrDoubled() {
        JourneyState state =
                new Journey(Stack.api(), new Narrator(System.out)).play(Stack.realPlan(), this::pullThePlug);

        assertEquals(1, items("reporter.vhxh", "/reports?obligation=" + state.obligation()));
        assertEquals(1, Stack.count(Part.PLAN, event("plan.issued", state.plan())));
        assertEquals(2, Stack.count(Part.REPORTING, event("report.submitted", state.report())));
        assertEquals(1, Stack.count(Part.REPORTING, event("report.returned", state.report())));
        assertEquals(1, Stack.count(Part.REPORTING, event("report.accepted", state.report())));
        assertEquals(1, Stack.count(Part.REPORTING, event("obligation.opened", state.obligation())));
        assertEachRungOnce(state.obligation());
        everyServiceHasPublishedEverything();
        nothingDied();
    }

    private static int items(String user, String path) {
        return Stack.api().as(user).get(path).path("items").size();
    }

    private static String event(String topic, String key) {
        return "select count(*) from outbox where topic = '" + topic + "' and key = '" + key + "'";
    }

    private static void assertEachRungOnce(String obligation) {
        JsonNode deadline = StreamSupport.stream(
                        Stack.api()
                                .as("reporter.vhxh")
                                .get("/deadlines?subject=" + obligation)
                                .path("items")
                                .spliterator(),
                        false)
                .findFirst()
                .orElseThrow();
        assertEquals(
                0,
                Stack.count(
                        Part.NOTIFICATION,
                        "select count(*) from (select 1 from reminder where deadline_id = '"
                                + deadline.path("id").asText()
                                + "' group by due_at, after_due having count(*) > 1) twice"));
    }

    private static void everyServiceHasPublishedEverything() {
        for (Part service : List.of(Part.PLAN, Part.INDICATOR, Part.REPORTING, Part.NOTIFICATION)) {
            long left = eventually(
                    "an empty outbox of " + service.label(),
                    Duration.ofSeconds(30),
                    () -> Optional.of(Stack.count(service, "select count(*) from outbox where published_at is null"))
                            .filter(count -> count == 0));
            assertEquals(0, left);
        }
    }

    private void nothingDied() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            List<String> dead = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.endsWith(".dlq"))
                    .toList();
            assertTrue(dead.isEmpty(), "events went to dead-letter topics: " + dead);
        } catch (ExecutionException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
