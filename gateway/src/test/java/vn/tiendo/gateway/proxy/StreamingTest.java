package vn.tiendo.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;
import vn.tiendo.gateway.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamingTest {
    private final BlockingQueue<HttpServerRequest> arrived = new LinkedBlockingQueue<>();

    @Test
    void eventStreamIsOpenBeforeItsFirstEventAndFlowsEventByEvent() throws Exception {
        BlockingQueue<HttpServerResponse> open = new LinkedBlockingQueue<>();
        try (Peer notification = Peer.at("notification", request -> {
                    HttpServerResponse response = request.response().setChunked(true);
                    response.putHeader("Content-Type", "text/event-stream").write("");
                    open.add(response);
                });
                Socket caller = get("/api/v1/notifications/stream")) {
            String head = Client.readUntil(caller, "\r\n\r\n");
            HttpServerResponse stream = take(open);

            assertTrue(head.startsWith("HTTP/1.1 200 ") && head.contains("text/event-stream"), head);
            for (int i = 1; i <= 3; i++) {
                stream.write("id: " + i + "\ndata: x\n\n");
                assertTrue(Client.readUntil(caller, "data: x\n\n").contains("id: " + i));
            }
        }
    }

    @Test
    void callerThatLeavesAStreamIsGoneForTheServiceToo() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (Peer notification = Peer.at("notification", request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.closeHandler(v -> left.countDown());
            response.write("data: x\n\n");
        })) {
            try (Socket caller = get("/api/v1/notifications/stream")) {
                Client.readUntil(caller, "data: x\n\n");
            }

            assertTrue(left.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void callerThatLeavesBeforeTheAnswerCancelsTheRequest() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (Peer notification = Peer.at("notification", request -> {
            request.response().closeHandler(v -> left.countDown());
            arrived.add(request);
        })) {
            try (Socket caller = get("/api/v1/notifications/stream")) {
                assertNotNull(take(arrived));
            }

            assertTrue(left.await(5, TimeUnit.SECONDS), "before the idle timeout would have ended it");
        }
    }

    @Test
    void uploadReachesTheServiceWhileItIsStillBeingSent() throws Exception {
        BlockingQueue<String> parts = new LinkedBlockingQueue<>();
        try (Peer plan = Peer.at("plan", request -> {
                    request.handler(part -> parts.add(part.toString()));
                    request.endHandler(v -> request.response().end("done"));
                });
                Socket caller = post("Transfer-Encoding: chunked")) {
            for (String part : new String[] {"one", "two", "six"}) {
                Client.write(caller, "3\r\n" + part + "\r\n");
                assertEquals(part, take(parts));
            }
            Client.write(caller, "0\r\n\r\n");

            assertTrue(Client.readUntil(caller, "done").startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void uploadThatBreaksOffBreaksOffForTheServiceToo() throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        try (Peer plan = Peer.at("plan", request -> {
            request.exceptionHandler(failure -> broken.countDown());
            arrived.add(request);
        })) {
            try (Socket caller = post("Content-Length: 1000")) {
                Client.write(caller, "half");
                assertNotNull(take(arrived));
            }

            assertTrue(broken.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void answerThatBreaksOffIsNeverMistakenForAWholeOne() {
        try (Peer plan = Peer.at("plan", request -> {
            request.response().setChunked(true).write("{\"items\":[");
            request.response().reset();
        })) {
            IllegalStateException failure =
                    assertThrows(IllegalStateException.class, () -> Client.send(Client.request("/api/v1/plans")));

            assertTrue(failure.getCause() instanceof IOException);
        }
    }

    @Test
    void callerThatAsksFirstMaySendItsBody() throws IOException {
        try (Peer plan = Peer.at(
                        "plan",
                        request -> request.bodyHandler(
                                body -> request.response().end(body + "; " + request.getHeader("Expect"))));
                Socket caller = post("Content-Length: 4\r\nExpect: 100-continue")) {
            assertTrue(Client.readUntil(caller, "\r\n\r\n").startsWith("HTTP/1.1 100 "));
            Client.write(caller, "body");

            assertTrue(Client.readUntil(caller, "body; null").startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void largeAnswerArrivesWhole() {
        byte[] large = new byte[8 << 20];
        try (Peer plan =
                Peer.at("plan", request -> request.response().end(io.vertx.core.buffer.Buffer.buffer(large)))) {
            var response = Client.send(
                    Client.request("/api/v1/plans").POST(BodyPublishers.noBody()),
                    java.net.http.HttpResponse.BodyHandlers.ofByteArray());

            assertEquals(large.length, response.body().length);
        }
    }

    private static Socket get(String path) throws IOException {
        Socket caller = Client.connect();
        Client.write(
                caller, "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.valid() + "\r\n\r\n");
        return caller;
    }

    private static Socket post(String framing) throws IOException {
        Socket caller = Client.connect();
        Client.write(
                caller,
                "POST /api/v1/plans HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.valid() + "\r\n" + framing
                        + "\r\n\r\n");
        return caller;
    }

    private static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
        T item = queue.poll(10, TimeUnit.SECONDS);
        assertNotNull(item, "nothing arrived");
        return item;
    }
}
