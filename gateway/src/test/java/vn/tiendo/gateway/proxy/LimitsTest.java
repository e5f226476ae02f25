package vn.tiendo.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;
import vn.tiendo.gateway.Tokens;

/** The limit is 1 MiB here, and 4 MiB for uploads. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LimitsTest {
    private static final int LIMIT = 1 << 20;

    @Test
    void bodyDeclaredLargerThanTheLimitNeverReachesTheService() {
        AtomicBoolean reached = new AtomicBoolean();
        try (Peer reporting = Peer.at("reporting", request -> reached.set(true))) {
            assertTooLarge(Client.send(
                    Client.request("/api/v1/reports").POST(BodyPublishers.ofByteArray(new byte[3 * LIMIT]))));
            assertFalse(reached.get());
        }
    }

    @Test
    void bodyThatGrowsLargerThanTheLimitIsCutOffForTheService() throws InterruptedException {
        CountDownLatch cutOff = new CountDownLatch(1);
        try (Peer reporting = Peer.at("reporting", request -> {
            request.exceptionHandler(failure -> cutOff.countDown());
            request.resume();
        })) {
            assertTooLarge(Client.send(Client.request("/api/v1/reports")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 * LIMIT])))));
            assertTrue(cutOff.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void bodyOfExactlyTheLimitPasses() {
        try (Peer reporting = Peer.at(
                "reporting",
                request -> request.bodyHandler(body -> request.response().end(String.valueOf(body.length()))))) {
            HttpResponse<String> declared =
                    Client.send(Client.request("/api/v1/reports").POST(BodyPublishers.ofByteArray(new byte[LIMIT])));
            HttpResponse<String> chunked = Client.send(Client.request("/api/v1/reports")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT]))));

            assertEquals(String.valueOf(LIMIT), declared.body());
            assertEquals(String.valueOf(LIMIT), chunked.body());
        }
    }

    @Test
    void uploadMayBeLargerUpToALimitOfItsOwn() {
        try (Peer reporting = Peer.at(
                "reporting",
                request -> request.bodyHandler(body -> request.response().end(String.valueOf(body.length()))))) {
            assertEquals(
                    String.valueOf(4 * LIMIT),
                    Client.send(Client.request("/api/v1/evidence/1")
                                    .method("PATCH", BodyPublishers.ofByteArray(new byte[4 * LIMIT])))
                            .body());
            assertTooLarge(Client.send(Client.request("/api/v1/evidence/1")
                    .method("PATCH", BodyPublishers.ofByteArray(new byte[4 * LIMIT + 1]))));
            assertTooLarge(Client.send(Client.request("/api/v1/evidence/../reports")
                    .POST(BodyPublishers.ofByteArray(new byte[4 * LIMIT]))));
        }
    }

    @Test
    void callerThatAsksFirstIsSparedSendingTooMuch() throws Exception {
        try (Socket caller = Client.connect()) {
            Client.write(
                    caller,
                    "POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.valid()
                            + "\r\nContent-Length: 1073741824\r\nExpect: 100-continue\r\n\r\n");

            assertTrue(Client.readUntil(caller, "PAYLOAD_TOO_LARGE").startsWith("HTTP/1.1 413 "));
        }
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertEquals(413, response.statusCode());
        assertEquals("PAYLOAD_TOO_LARGE", Client.json(response).getString("code"));
    }
}
