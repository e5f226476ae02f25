package vn.tiendo.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;
import vn.tiendo.gateway.Tokens;

/** Seconds of patience here: three for heads, four for bodies, one for silence; three failures open a service's breaker. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SlowCallersTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int BETWEEN_BYTES_MS = 250;

    /** Sends a byte, waits a moment for an answer, and so on, until the gateway has had enough; what it said. */
    private static String dribble(Socket caller, String bytes) throws IOException {
        Instant end = Instant.now().plus(LONGEST);
        caller.setSoTimeout(BETWEEN_BYTES_MS);
        for (int i = 0; Instant.now().isBefore(end); i++) {
            try {
                Client.write(caller, bytes.substring(i % bytes.length(), i % bytes.length() + 1));
                int first = caller.getInputStream().read();
                if (first < 0) {
                    return "";
                }
                caller.setSoTimeout((int) LONGEST.toMillis());
                return (char) first + new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (SocketTimeoutException notYet) {
                // goes on with the next byte
            } catch (SocketException closed) {
                return "";
            }
        }
        throw new AssertionError("still open after " + LONGEST);
    }

    private static String post(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.valid()
                + "\r\nContent-Length: 1000\r\n\r\n";
    }

    @Test
    void aHeadThatComesByteByByteDoesNotHoldItsConnection() throws IOException {
        try (Socket caller = Client.connect()) {
            Client.write(caller, "GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            assertEquals("", dribble(caller, "a"));
        }
    }

    @Test
    void aSecondRequestOfAConnectionIsHurriedLikeTheFirst() throws IOException {
        try (Socket caller = Client.connect()) {
            Client.write(caller, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
            assertTrue(Client.readUntil(caller, "notification").startsWith("HTTP/1.1 200 "));
            Client.readUntil(caller, "}}");
            Client.write(caller, "GET /health HTTP/1.1\r\n");
            assertEquals("", dribble(caller, "a"));
        }
    }

    @Test
    void aBodyThatComesByteByByteIsRefusedAndCutOffForTheService() throws Exception {
        CountDownLatch cutOff = new CountDownLatch(1);
        try (Peer plan = Peer.at("plan", request -> {
                    request.exceptionHandler(failure -> cutOff.countDown());
                    request.resume();
                });
                Socket caller = Client.connect()) {
            Client.write(caller, post("/api/v1/plans"));
            String answer = dribble(caller, "a");

            assertTrue(answer.startsWith("HTTP/1.1 408 ") && answer.contains("REQUEST_TIMEOUT"), answer);
            assertTrue(cutOff.await(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void aBodyThatStopsIsItsCallersFaultAndNotTheServices() throws IOException {
        try (Peer plan = Peer.at("plan", SlowCallersTest::answerOnceRead)) {
            for (int i = 0; i < 4; i++) {
                try (Socket caller = Client.connect()) {
                    Client.write(caller, post("/api/v1/plans") + "half");
                    String answer = Client.readUntil(caller, "}");
                    assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
                }
            }
            assertEquals(
                    "0",
                    Client.send(Client.request("/api/v1/plans")).body(),
                    "the breaker of the service is closed still");
        }
    }

    private static void answerOnceRead(HttpServerRequest request) {
        request.bodyHandler(body -> request.response().end(String.valueOf(body.length())));
    }

    @Test
    void aCallerThatDoesNotReadMakesTheServiceWaitAndNotTheGatewayKeep() throws Exception {
        long all = 512L << 20;
        AtomicLong written = new AtomicLong();
        CountDownLatch left = new CountDownLatch(1);
        Semaphore drained = new Semaphore(0);
        try (Peer plan = Peer.at("plan", request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.closeHandler(gone -> left.countDown());
            response.drainHandler(ready -> {
                drained.release();
                fill(response, written, all);
            });
            fill(response, written, all);
        })) {
            try (Socket caller = Client.connect()) {
                Client.write(
                        caller,
                        "GET /api/v1/plans HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.valid()
                                + "\r\n\r\n");
                Client.readUntil(caller, "\r\n\r\n");
                awaitStandstill(drained);
                assertTrue(written.get() < 64L << 20, () -> written + " bytes are on their way");
            }
            assertTrue(left.await(30, TimeUnit.SECONDS));
        }
    }

    private static void fill(HttpServerResponse response, AtomicLong written, long all) {
        Buffer part = Buffer.buffer(new byte[64 << 10]);
        while (!response.closed() && !response.writeQueueFull() && written.get() < all) {
            response.write(part);
            written.addAndGet(part.length());
        }
    }

    /** Until a second has passed in which nothing was taken. */
    private static void awaitStandstill(Semaphore drained) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (drained.tryAcquire(1, TimeUnit.SECONDS)) {
            assertTrue(Instant.now().isBefore(end), "it flows on");
        }
    }
}
