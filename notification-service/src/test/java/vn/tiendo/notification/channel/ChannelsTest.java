package vn.tiendo.notification.channel;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;
import vn.tiendo.notification.NeighbourPorts;
import vn.tiendo.notification.Neighbours;
import vn.tiendo.notification.preference.ChannelName;

/** From a notification to a real mail server and a gateway; the service's own dispatcher is at work. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(NeighbourPorts.class)
class ChannelsTest {
    private static final String DIVISION = "H35.TANPHONG.VHXH";
    private static final String REPORTER = Tokens.subject(Set.of("reporter"), DIVISION);
    private static final String HEAD = Tokens.subject(Set.of("report-approver"), DIVISION);

    @Inject
    Database database;

    @Inject
    NoticeLog log;

    @Inject
    Instance<Channel> channels;

    @Inject
    Clock clock;

    @Inject
    Neighbours neighbours;

    @BeforeEach
    void reset() {
        database.reset();
        neighbours.reset();
        neighbours.keycloak().person(REPORTER, DIVISION, "reporter");
    }

    @AfterEach
    void nobodyElseIsTold() {
        neighbours.reset();
    }

    @Test
    void emailReachesWhoHoldsTheRoleAsTextAndHtml() throws Exception {
        neighbours.keycloak().person(HEAD, DIVISION, "report-approver");
        neighbours.keycloak().person("another", "H35.DOANKET", "reporter");
        UUID id = database.notification(DIVISION, "reporter");

        MimeMessage email = awaitEmails(1).getFirst();
        assertEquals(REPORTER + "@tanphong.test", email.getRecipients(Message.RecipientType.TO)[0].toString());
        assertEquals("Báo cáo được chấp nhận: báo cáo", email.getSubject());
        assertEquals("auto-generated", email.getHeader("Auto-Submitted")[0]);
        MimeMultipart parts = (MimeMultipart) email.getContent();
        assertTrue(part(parts, "text/plain").contains("https://tiendo.test/n/" + id));
        assertTrue(part(parts, "text/html").contains("<html lang=\"vi\">"));
        awaitState(id, REPORTER, "EMAIL", "DELIVERED");
        assertEquals(
                List.of("EMAIL DELIVERED", "INBOX DELIVERED"),
                database.strings(
                        "select channel || ' ' || state from notice_delivery where notification_id = ? order by 1",
                        id));
        assertTrue(email.getMessageID()
                .contains(database.strings("select id from notice_delivery where channel = 'EMAIL'")
                        .getFirst()));
    }

    @Test
    void whoAskedForItIsToldInEnglishByTheGatewayAndByNoEmail() {
        given().header("Authorization", Tokens.bearer("reporter", DIVISION))
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("""
                        {"language": "en", "channels": [
                          {"channel": "EMAIL", "wanted": true, "quiet": ["REPORT_ACCEPTED"]},
                          {"channel": "SHORT_MESSAGE", "wanted": true, "quiet": []}]}
                        """)
                .put("/api/v1/notification-preferences")
                .then()
                .statusCode(200);
        UUID id = database.notification(DIVISION, "reporter");

        awaitState(id, REPORTER, "SHORT_MESSAGE", "DELIVERED");
        Neighbours.ShortMessage message = neighbours.shortMessages().getFirst();
        assertEquals("Bearer token of the gateway", message.authorization());
        assertTrue(message.body().contains("was accepted"), message.body());
        assertTrue(message.body().contains("+84900000001"), message.body());
        assertEquals(0, neighbours.emails().size());
    }

    @Test
    void deputyIsToldByEmailTooAndReadsItInTheInbox() throws Exception {
        neighbours.keycloak().person(HEAD, DIVISION, "report-approver");
        given().header("Authorization", Tokens.bearer("reporter", DIVISION))
                .contentType("application/json")
                .body("{\"deputy\": \"" + HEAD + "\", \"to\": \""
                        + clock.instant().plus(Duration.ofDays(3)) + "\"}")
                .post("/api/v1/delegations")
                .then()
                .statusCode(201);
        UUID id = database.notification(DIVISION, "reporter");

        awaitEmails(2);
        awaitState(id, HEAD, "EMAIL", "DELIVERED");
        given().header("Authorization", Tokens.bearer("report-approver", DIVISION))
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()))
                .body("unread", equalTo(1));
    }

    @Test
    void whatTheMailServerCouldNotTakeArrivesWhenItIsBackAndOnce() throws Exception {
        neighbours.mailServerGoesAway();
        UUID id = database.notification(DIVISION, "reporter");
        awaitFailure(id, "UNREACHABLE");
        neighbours.mailServerComesBack();
        due();
        awaitState(id, REPORTER, "EMAIL", "DELIVERED");
        assertEquals(1, awaitEmails(1).size());
    }

    @Test
    void whoHasLostTheRoleMeanwhileIsNotTold() throws Exception {
        neighbours.mailServerGoesAway();
        UUID id = database.notification(DIVISION, "reporter");
        awaitFailure(id, "UNREACHABLE");
        neighbours.keycloak().person(REPORTER, DIVISION, "plan-editor");
        neighbours.mailServerComesBack();
        due();
        awaitState(id, REPORTER, "EMAIL", "SKIPPED");
        assertEquals(0, neighbours.emails().size());
    }

    @Test
    void whatTheServerRefusesForGoodIsDeadUntilAnAdministratorSendsItAgain() throws Exception {
        neighbours.mailServerGoesAway();
        UUID id;
        try (RefusingMailServer server = new RefusingMailServer(neighbours.mailPort(), "550 no such user")) {
            id = database.notification(DIVISION, "reporter");
            awaitState(id, REPORTER, "EMAIL", "FAILED");
        }
        String admin = Tokens.bearer("admin", "H35");
        given().header("Authorization", admin)
                .queryParam("state", "FAILED")
                .get("/api/v1/notifications/deliveries")
                .then()
                .statusCode(200)
                .body("items.notification", contains(id.toString()))
                .body("items[0].failure", equalTo("REFUSED"))
                .body("items[0].person", equalTo(REPORTER));
        neighbours.mailServerComesBack();
        for (String token : List.of(Tokens.bearer("auditor", "H35"), Tokens.bearer("reporter", DIVISION))) {
            replay(token, "{\"channel\": \"EMAIL\"}", 403);
        }
        replay(admin, "{}", 400);
        replay(admin, "{\"channel\": \"EMAIL\"}", 202);
        awaitState(id, REPORTER, "EMAIL", "DELIVERED");
        assertEquals(1, awaitEmails(1).size());
        assertEquals(
                1,
                database.count("select count(*) from audit_entry where action = 'notices.replayed'"
                        + " and at > now() - interval '1 minute'"));
    }

    @Test
    void destinationThatFailsInARowIsLeftAloneAndOthersAreServed() throws Exception {
        Instant later = clock.instant().plus(Duration.ofDays(30));
        Claimed notice = dueByBoth(later);
        for (int i = 0; i < 5; i++) {
            log.write(
                    notice,
                    Outcome.again(NoticeFailure.UNREACHABLE),
                    channel(ChannelName.EMAIL).destination(),
                    later);
        }
        assertEquals(List.of(ChannelName.SHORT_MESSAGE), claimed(later));
        assertEquals(List.of(ChannelName.EMAIL), claimed(later.plusSeconds(30)));
    }

    @Test
    void gatewayThatAsksToBeLeftAloneForAnHourIs() throws Exception {
        Instant later = clock.instant().plus(Duration.ofDays(30));
        log.write(
                dueByBoth(later),
                Outcome.again(NoticeFailure.REFUSED_FOR_NOW, Duration.ofHours(1)),
                channel(ChannelName.SHORT_MESSAGE).destination(),
                later);
        assertEquals(List.of(ChannelName.EMAIL), claimed(later.plus(Duration.ofMinutes(59))));
        assertTrue(claimed(later.plus(Duration.ofHours(2))).contains(ChannelName.SHORT_MESSAGE));
    }

    /** One notice by e-mail and one to a telephone, away from the service's own dispatcher, whose clock is today's. */
    private Claimed dueByBoth(Instant later) {
        UUID notification = database.notification(DIVISION, "nobody");
        Instant goodUntil = later.plus(Duration.ofDays(1));
        database.run("""
                insert into notice_delivery (id, notification_id, subject, stands_in, channel, state, next_at, good_until,
                                             created_at)
                select gen_random_uuid(), ?, 'somebody', false, channel, 'PENDING', ?, ?, now()
                  from unnest(array['EMAIL', 'SHORT_MESSAGE']) as channel
                """, notification, later, goodUntil);
        return new Claimed(UUID.randomUUID(), notification, REPORTER, false, ChannelName.EMAIL, 1, goodUntil);
    }

    private List<ChannelName> claimed(Instant now) throws Exception {
        return log.claim(now, channels.stream().toList(), 10).stream()
                .map(Claimed::channel)
                .toList();
    }

    private Channel channel(ChannelName name) {
        return channels.stream()
                .filter(channel -> channel.name() == name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesAndAddressesStandInNoTable() throws Exception {
        UUID id = database.notification(DIVISION, "reporter");
        awaitState(id, REPORTER, "EMAIL", "DELIVERED");
        for (String table : List.of("notice_delivery", "notification", "outbox", "audit_entry", "channel_rest")) {
            assertFalse(
                    database.strings("select t::text from " + table + " t").stream()
                            .anyMatch(row -> row.contains("@tanphong.test") || row.contains("+8490")),
                    table);
        }
        assertEquals(
                DemoOrganizations.id(DIVISION).toString(),
                database.strings("select organization_id from notification").getFirst());
    }

    private void replay(String token, String body, int status) {
        given().header("Authorization", token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/notifications/deliveries/replay")
                .then()
                .statusCode(status);
    }

    private List<MimeMessage> awaitEmails(int count) {
        Events.await(count + " e-mails", () -> neighbours.emails().size() >= count);
        assertEquals(count, neighbours.emails().size());
        return neighbours.emails();
    }

    private void awaitState(UUID notification, String person, String channel, String state) {
        Events.await(
                channel + " to " + person + " is " + state,
                () -> database.count(
                                "select count(*) from notice_delivery"
                                        + " where notification_id = ? and subject = ? and channel = ? and state = ?",
                                notification,
                                person,
                                channel,
                                state)
                        == 1);
    }

    private void awaitFailure(UUID notification, String failure) {
        Events.await(
                "an attempt has failed",
                () -> database.count(
                                "select count(*) from notice_delivery where notification_id = ? and failure = ?",
                                notification,
                                failure)
                        == 1);
    }

    /** What waits for its next attempt, and not what is being sent: a lease is 90 seconds. */
    private void due() {
        database.run("update notice_delivery set next_at = now()"
                + " where state = 'PENDING' and next_at < now() + interval '60 seconds'");
    }

    /** Wherever it is: parts may be wrapped in others. */
    private static String part(MimeMultipart parts, String type) throws Exception {
        String found = find(parts, type);
        if (found == null) {
            throw new AssertionError("no " + type);
        }
        return found;
    }

    private static @Nullable String find(MimeMultipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            String found = part.getContent() instanceof MimeMultipart inner
                    ? find(inner, type)
                    : part.isMimeType(type) ? part.getContent().toString() : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
