package vn.tiendo.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;

/** From the log to another system, over real connections; the service's own deliverer is at work. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class WebhookDeliveryTest {
    private static final String WARD = "H35.TANPHONG";
    private static final String CLIENT = Tokens.machine("client-of-the-ward", "data-provider", WARD);

    @Inject
    Database database;

    @Inject
    Claims claims;

    @Inject
    ObjectMapper json;

    private Receiver receiver;

    @BeforeEach
    void reset() throws Exception {
        database.reset();
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void eventArrivesSignedWithWhatChangesShow() throws Exception {
        JsonPath webhook = webhook("[\"report.accepted\"]", false);
        UUID event = happened("report.accepted", UUID.randomUUID(), WARD);
        Receiver.Message message = awaitMessages(1).getFirst();
        assertEquals(event, message.id());
        assertSigned(message, webhook.getString("secret"));
        JsonNode body = json.readTree(message.body());
        assertEquals("report.accepted", body.path("type").asText());
        assertEquals(event.toString(), body.path("id").asText());
        assertEquals(1, body.at("/data/n").asInt());
        awaitState(webhook, event, "DELIVERED");
    }

    @Test
    void onlyWhatTheClientMayReadAndAskedForIsSent() throws Exception {
        webhook("[\"report.accepted\"]", false);
        happened("report.accepted", UUID.randomUUID(), "H35.DOANKET");
        happened("report.returned", UUID.randomUUID(), WARD);
        UUID last = happened("report.accepted", UUID.randomUUID(), WARD);
        assertEquals(last, awaitMessages(1).getFirst().id());
    }

    @Test
    void failedAttemptIsRepeatedUnderTheSameIdWithTheSameBody() throws Exception {
        receiver.answer(message -> receiver.received().size() == 1 ? 500 : 204);
        JsonPath webhook = webhook("[]", false);
        UUID event = happened("report.accepted", UUID.randomUUID(), WARD);
        awaitMessages(1);
        awaitAttempt(event);
        due(event);
        List<Receiver.Message> messages = awaitMessages(2);
        assertEquals(messages.get(0).id(), messages.get(1).id());
        assertEquals(messages.get(0).body(), messages.get(1).body());
        awaitState(webhook, event, "DELIVERED");
        assertEquals(1, database.count("select count(*) from webhook where failing_since is null and failures = 0"));
    }

    @Test
    void whoAsksToBeLeftAloneIsLeftAloneWithEverything() throws Exception {
        receiver.answer(message -> 429);
        webhook("[]", false);
        UUID event = happened("report.accepted", UUID.randomUUID(), WARD);
        awaitAttempt(event);
        Events.await(
                "it rests",
                () -> database.count("select count(*) from webhook where rests_until > now() + interval '59 minutes'")
                        == 1);
        assertEquals(
                1,
                database.count(
                        "select count(*) from webhook_delivery where message_id = ?"
                                + " and next_at > now() + interval '59 minutes'",
                        event));
        UUID another = happened("report.accepted", UUID.randomUUID(), WARD);
        Events.await(
                "it is handed out",
                () -> database.count("select count(*) from webhook_delivery where message_id = ?", another) == 1);
        assertEquals(
                0, claims.claim(Instant.now().plusSeconds(1_800), Set.of(), 10).size());
        assertEquals(1, receiver.received().size());
        // up to a tenth more than was asked for
        assertEquals(
                2, claims.claim(Instant.now().plusSeconds(4_200), Set.of(), 10).size());
    }

    @Test
    void messagesOfAWebhookWhoseKeyIsLostWaitForIt() throws Exception {
        JsonPath webhook = webhook("[]", false);
        database.run("update webhook set secret_key = 'lost ' || secret_key");
        UUID event = happened("report.accepted", UUID.randomUUID(), WARD);
        Events.await(
                "it is handed out",
                () -> database.count("select count(*) from webhook_delivery where message_id = ?", event) == 1);
        assertEquals(
                0, claims.claim(Instant.now().plusSeconds(60), Set.of(), 10).size());
        database.run("update webhook set secret_key = replace(secret_key, 'lost ', '')");
        assertSigned(awaitMessages(1).getFirst(), webhook.getString("secret"));
    }

    @Test
    void redirectIsNotFollowed() throws Exception {
        receiver.answer(message -> 302);
        webhook("[]", false);
        UUID event = happened("report.accepted", UUID.randomUUID(), WARD);
        awaitAttempt(event);
        assertEquals(1, receiver.received().size());
        assertEquals(
                List.of("302"), database.strings("select status from webhook_delivery where message_id = ?", event));
    }

    @Test
    void inOrderMeansThatNothingOvertakesWhatFailed() throws Exception {
        UUID thing = UUID.randomUUID();
        receiver.answer(message -> receiver.received().size() == 1 ? 503 : 204);
        JsonPath webhook = webhook("[]", true);
        UUID first = happened("report.submitted", thing, WARD);
        awaitAttempt(first);
        UUID second = happened("report.accepted", thing, WARD);
        UUID other = happened("report.accepted", UUID.randomUUID(), WARD);
        awaitState(webhook, other, "DELIVERED");
        due(first);
        awaitState(webhook, second, "DELIVERED");
        assertEquals(
                List.of(first, other, first, second),
                receiver.received().stream().map(Receiver.Message::id).toList());
    }

    @Test
    void goneEndsTheWebhookAndItsAdministratorsAreTold() throws Exception {
        receiver.answer(message -> 410);
        JsonPath webhook = webhook("[]", false);
        happened("report.accepted", UUID.randomUUID(), WARD);
        Events.await("it is disabled", () -> state(webhook).equals("DISABLED GONE"));
        happened("report.accepted", UUID.randomUUID(), WARD);
        assertEquals(1, receiver.received().size());
        assertEquals(List.of("WEBHOOK_DISABLED"), database.strings("select kind from notification"));
    }

    @Test
    void webhookThatHasFailedForDaysIsPausedWithANoticeAndGoesOnWhereItStood() throws Exception {
        receiver.answer(message -> 500);
        JsonPath webhook = webhook("[]", false);
        UUID event = happened("report.accepted", UUID.randomUUID(), WARD);
        awaitAttempt(event);
        database.run("update webhook set failing_since = now() - interval '3 days'");
        database.run("update webhook_delivery set attempts = 10, next_at = now() where message_id = ?", event);
        Events.await("it is paused", () -> state(webhook).equals("PAUSED FAILING"));
        UUID kept = happened("report.accepted", UUID.randomUUID(), WARD);
        Events.await(
                "it is kept",
                () -> database.count("select count(*) from webhook_delivery where message_id = ?", kept) == 1);
        assertEquals(List.of("WEBHOOK_PAUSED"), database.strings("select kind from notification"));
        receiver.answer(message -> 204);
        change(webhook, "resume").statusCode(200).body("state", equalTo("ACTIVE"));
        awaitState(webhook, kept, "DELIVERED");
        awaitState(webhook, event, "FAILED");
    }

    @Test
    void bothSecretsSignForADayAfterARotation() throws Exception {
        JsonPath webhook = webhook("[]", false);
        String fresh =
                change(webhook, "rotate-secret").statusCode(200).extract().path("secret");
        change(webhook, "rotate-secret").statusCode(409).body("code", equalTo("WEBHOOK_ROTATION_OPEN"));
        happened("report.accepted", UUID.randomUUID(), WARD);
        Receiver.Message message = awaitMessages(1).getFirst();
        assertEquals(2, message.signature().split(" ").length);
        assertSigned(message, fresh);
        assertSigned(message, webhook.getString("secret"));
        database.run("update webhook set previous_until = now() - interval '1 second'");
        happened("report.accepted", UUID.randomUUID(), WARD);
        assertEquals(1, awaitMessages(2).get(1).signature().split(" ").length);
    }

    @Test
    void testMessageAndReplayGoTheSameWay() throws Exception {
        JsonPath webhook = webhook("[\"report.accepted\"]", false);
        UUID event = happened("report.accepted", UUID.randomUUID(), WARD);
        awaitState(webhook, event, "DELIVERED");
        post(webhook, "test", "").statusCode(202).body("type", equalTo("webhook.test"));
        awaitMessages(2);
        String range = "{\"from\": \"" + Instant.now().minusSeconds(3_600) + "\"}";
        post(webhook, "replay", range).statusCode(202).body("messages", equalTo(1));
        assertEquals(event, awaitMessages(3).get(2).id());
        post(webhook, "replay", "{\"from\": \"2040-01-01T00:00:00Z\"}")
                .statusCode(400)
                .body("code", equalTo("WEBHOOK_RANGE_INVALID"));
        given().header("Authorization", CLIENT)
                .get("/api/v1/webhooks/" + webhook.getString("id") + "/deliveries")
                .then()
                .statusCode(200)
                .body("items.type", contains("report.accepted", "webhook.test", "report.accepted"))
                .body("items.subject.size()", equalTo(3));
    }

    /** Many instances at once: what one has claimed, no other gets before the lease ends. */
    @Test
    void nothingIsClaimedTwiceAtOnce() throws Exception {
        JsonPath webhook = webhook("[]", false);
        change(webhook, "pause").statusCode(200);
        int all = 200;
        for (int i = 0; i < all; i++) {
            happened("report.accepted", UUID.randomUUID(), WARD);
        }
        Events.await("all are handed out", () -> database.count("select count(*) from webhook_delivery") == all);
        // away from the service's own deliverer, whose clock is today's
        Instant later = Instant.now().plusSeconds(86_400);
        database.run("update webhook_delivery set next_at = ?", later);
        database.run("update webhook set state = 'ACTIVE'");
        List<UUID> claimed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Callable<List<Claimed>> instance = () -> {
                List<Claimed> mine = new ArrayList<>();
                List<Claimed> some = claims.claim(later, Set.of(), 64);
                while (!some.isEmpty()) {
                    mine.addAll(some);
                    some = claims.claim(later, Set.of(), 64);
                }
                return mine;
            };
            for (var done : threads.invokeAll(java.util.Collections.nCopies(3, instance))) {
                done.get().forEach(one -> claimed.add(one.message()));
            }
        }
        assertEquals(claimed.size(), new HashSet<>(claimed).size(), "claimed twice");
        assertEquals(all, claimed.size() + claims.claim(later, Set.of(), all).size());
        assertEquals(0, claims.claim(later.plusSeconds(1), Set.of(), 64).size());
        assertEquals(
                Claims.OF_ONE,
                claims.claim(later.plus(Claims.LEASE).plusSeconds(1), Set.of(), 64)
                        .size());
    }

    /** An entry of the log as the consumer writes it, with its one reader. */
    private UUID happened(String type, UUID thing, String reader) {
        UUID id = UUID.randomUUID();
        database.run("""
                with entry as (
                  insert into change (id, type, subject_id, version, occurred_at, recorded_at, data)
                  values (?, ?, ?, 1, now(), now(), '{"n":1}') returning position, type
                )
                insert into change_reader (organization_id, position, type) select ?, position, type from entry
                """, id, type, thing, DemoOrganizations.id(reader));
        return id;
    }

    private JsonPath webhook(String types, boolean ordered) {
        return given().header("Authorization", CLIENT)
                .contentType("application/json")
                .body("{\"url\": \"" + receiver.url() + "\", \"types\": " + types + ", \"ordered\": " + ordered + "}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse change(JsonPath webhook, String transition) {
        String path = "/api/v1/webhooks/" + webhook.getString("id");
        String etag = given().header("Authorization", CLIENT).get(path).header("ETag");
        return given().header("Authorization", CLIENT)
                .header("If-Match", etag)
                .post(path + "/" + transition)
                .then();
    }

    private ValidatableResponse post(JsonPath webhook, String what, String body) {
        return given().header("Authorization", CLIENT)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks/" + webhook.getString("id") + "/" + what)
                .then();
    }

    private List<Receiver.Message> awaitMessages(int count) {
        Events.await(count + " messages", () -> receiver.received().size() >= count);
        assertEquals(count, receiver.received().size());
        return receiver.received();
    }

    private void awaitAttempt(UUID event) {
        Events.await(
                "an attempt has failed",
                () -> database.count(
                                "select count(*) from webhook_delivery where message_id = ? and status is not null",
                                event)
                        == 1);
    }

    private void due(UUID event) {
        database.run("update webhook_delivery set next_at = now() where message_id = ?", event);
    }

    private void awaitState(JsonPath webhook, UUID event, String state) {
        Events.await(
                event + " is " + state,
                () -> database.count(
                                "select count(*) from webhook_delivery where message_id = ? and state = ? and webhook_id = ?",
                                event,
                                state,
                                UUID.fromString(webhook.getString("id")))
                        == 1);
    }

    private String state(JsonPath webhook) {
        return database.strings(
                        "select state || ' ' || coalesce(reason, '-') from webhook where id = ?",
                        UUID.fromString(webhook.getString("id")))
                .getFirst();
    }

    /** Judged by the public library of the specification, as a receiver would. */
    private static void assertSigned(Receiver.Message message, String secret) throws Exception {
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of(message.id().toString()),
                "webhook-timestamp", List.of(message.timestamp()),
                "webhook-signature", List.of(message.signature()));
        new Webhook(secret).verify(message.body(), headers);
        assertThrows(
                WebhookVerificationException.class, () -> new Webhook(secret).verify(message.body() + " ", headers));
    }
}
