package vn.tiendo.notification.stream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class NotificationStreamTest {
    private static final String DIVISION = "H35.TANPHONG.VHXH";
    private static final String REPORTER = Tokens.bearer("reporter", DIVISION);

    @Inject
    Database database;

    @TestHTTPResource("/api/v1/notifications/stream")
    URI stream;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void connectedClientSeesWhatIsAddressedToItAndNothingElse() throws Exception {
        try (Listener listener = connect(null)) {
            assertTrue(listener.next().data().isEmpty());
            database.notification("H35.DOANKET", "reporter");
            database.notification(DIVISION, "reviewer");
            UUID own = database.notification(DIVISION, "reporter", "report-approver");
            Listener.Block block = listener.nextNotification();
            assertEquals("report.accepted", block.event());
            assertTrue(block.data().contains(own.toString()), block.data());
            assertTrue(block.data().contains("Báo cáo được chấp nhận"), block.data());
        }
    }

    @Test
    void deputySeesWhatComesWhileSomebodyIsAway() throws Exception {
        database.run("""
                insert into delegation (id, version, subject, deputy, organization_id, roles, starts_at, ends_at, created_at)
                values (gen_random_uuid(), 1, 'away', ?, ?, array['plan-issuer'], now(), now() + interval '1 day', now())
                """, Tokens.subject(Set.of("reporter"), DIVISION), DemoOrganizations.id(DIVISION));
        try (Listener listener = connect(null)) {
            listener.next();
            database.notification("H35.TANPHONG", "plan-issuer");
            database.notification(DIVISION, "reviewer");
            UUID meanwhile = database.notification(DIVISION, "plan-issuer");
            assertTrue(listener.nextNotification().data().contains(meanwhile.toString()));
        }
    }

    @Test
    void newClientBeginsNow() throws Exception {
        database.notification(DIVISION, "reporter");
        try (Listener listener = connect(null)) {
            listener.next();
            UUID later = database.notification(DIVISION, "reporter");
            assertTrue(listener.nextNotification().data().contains(later.toString()));
        }
    }

    @Test
    void clientThatComesBackMissesNothingAndSeesNothingTwice() throws Exception {
        String position;
        try (Listener listener = connect(null)) {
            listener.next();
            database.notification(DIVISION, "reporter");
            position = listener.nextNotification().id();
        }
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            missed.add(database.notification(DIVISION, "reporter").toString());
            database.notification("H35.DOANKET", "reporter");
        }
        try (Listener other = connect(null);
                Listener listener = connect(position)) {
            other.next();
            assertEquals(missed, ids(listener, missed.size()));
            UUID live = database.notification(DIVISION, "reporter");
            assertTrue(listener.nextNotification().data().contains(live.toString()));
        }
    }

    /** A client that has received nothing but a sign of life can resume as well. */
    @Test
    void heartbeatGivesAPositionToResumeFrom() throws Exception {
        String position;
        try (Listener listener = connect(null)) {
            position = listener.next().id();
        }
        UUID missed = database.notification(DIVISION, "reporter");
        try (Listener listener = connect(position)) {
            assertTrue(listener.nextNotification().data().contains(missed.toString()));
        }
    }

    /** The transaction that began first commits last: a cursor by number alone would leave its row behind. */
    @Test
    void rowsOfATransactionStillRunningHoldBackLaterOnes() throws Exception {
        UUID slow = UUID.randomUUID();
        try (Listener listener = connect(null);
                Connection transaction = database.connection()) {
            String before = listener.next().id();
            transaction.setAutoCommit(false);
            Database.run(
                    transaction, Database.NOTIFICATION, slow, DemoOrganizations.id(DIVISION), new String[] {"reporter"
                    });
            UUID quick = database.notification(DIVISION, "reporter");
            try (Listener resumed = connect(before)) {
                resumed.next();
                assertTrue(resumed.isQuiet());
                assertTrue(listener.isQuiet());
                transaction.commit();
                assertEquals(List.of(slow.toString(), quick.toString()), ids(resumed, 2));
                assertEquals(List.of(slow.toString(), quick.toString()), ids(listener, 2));
            }
        }
    }

    @Test
    void concurrentWritersLeaveNoGap() throws Exception {
        int writers = 4;
        int each = 100;
        try (Listener listener = connect(null);
                ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            listener.next();
            Callable<List<String>> writer = () -> {
                List<String> ids = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    ids.add(database.notification(DIVISION, "reporter").toString());
                }
                return ids;
            };
            List<String> written = new ArrayList<>();
            for (var done : threads.invokeAll(java.util.Collections.nCopies(writers, writer))) {
                written.addAll(done.get());
            }
            List<String> seen = ids(listener, writers * each);
            assertEquals(
                    written.stream().sorted().toList(), seen.stream().sorted().toList());
        }
    }

    @Test
    void streamCanBeFollowedAgainAfterEverybodyLeft() throws Exception {
        for (int round = 0; round < 3; round++) {
            try (Listener listener = connect(null)) {
                listener.next();
                UUID id = database.notification(DIVISION, "reporter");
                assertTrue(listener.nextNotification().data().contains(id.toString()));
            }
        }
    }

    @Test
    void strangersAndWrongPositionsAreRefused() {
        given().get("/api/v1/notifications/stream").then().statusCode(401);
        given().header("Authorization", REPORTER)
                .header("Last-Event-ID", "nonsense")
                .get("/api/v1/notifications/stream")
                .then()
                .statusCode(400)
                .body("code", equalTo("STREAM_POSITION_INVALID"));
    }

    private static List<String> ids(Listener listener, int count) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        String last = "";
        for (int i = 0; i < count; i++) {
            Listener.Block block = listener.nextNotification();
            assertFalse(block.id().equals(last), "positions differ");
            last = block.id();
            ids.add(block.data().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1"));
        }
        return ids;
    }

    private Listener connect(String lastEventId) throws Exception {
        return new Listener(stream, REPORTER, lastEventId);
    }
}
