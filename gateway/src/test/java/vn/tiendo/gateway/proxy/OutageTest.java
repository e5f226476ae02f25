package vn.tiendo.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;

/** Three failures open the breaker for half a second here; silence of a second is a failure. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OutageTest {
    private static final String PATH = "/api/v1/indicators";

    @BeforeEach
    void breakerIsClosed() {
        try (Peer indicator = Peer.at("indicator", request -> request.response().end())) {
            awaitHealed();
        }
    }

    @Test
    void serviceThatIsDownIsUnavailableWithAHintWhenToRetry() {
        HttpResponse<String> response =
                Client.send(Client.request(PATH).POST(BodyPublishers.ofString("{\"code\":\"x\"}")));

        assertUnavailable(response);
        assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void serviceThatHangsUpIsUnavailable() {
        try (Peer indicator =
                Peer.at("indicator", request -> request.connection().close())) {
            assertUnavailable(Client.send(Client.request(PATH)));
        }
    }

    @Test
    void serviceThatIsSilentIsUnavailable() {
        try (Peer indicator = Peer.at("indicator", request -> {})) {
            assertUnavailable(Client.send(Client.request(PATH)));
        }
    }

    @Test
    void servicesOwnErrorsPassAsTheyAreAndDoNotCountAsOutage() {
        try (Peer indicator = Peer.at(
                "indicator", request -> request.response().setStatusCode(500).end("own"))) {
            for (int i = 0; i < 10; i++) {
                HttpResponse<String> response = Client.send(Client.request(PATH));
                assertEquals(500, response.statusCode());
                assertEquals("own", response.body());
            }
        }
    }

    @Test
    void deadServiceIsLeftAloneAndFoundAgain() {
        AtomicInteger asked = new AtomicInteger();
        try (Peer indicator = Peer.at("indicator", request -> {
            asked.incrementAndGet();
            request.connection().close();
        })) {
            for (int i = 0; i < 10; i++) {
                assertUnavailable(Client.send(Client.request(PATH)));
            }
            assertTrue(asked.get() < 10, "the breaker opened");
        }
        try (Peer indicator = Peer.at("indicator", request -> request.response().end())) {
            awaitHealed();
        }
    }

    @Test
    void otherServicesDoNotSuffer() {
        for (int i = 0; i < 5; i++) {
            Client.send(Client.request(PATH));
        }
        try (Peer plan = Peer.at("plan", request -> request.response().end("fine"))) {
            assertEquals("fine", Client.send(Client.request("/api/v1/plans")).body());
        }
    }

    private static void awaitHealed() {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
        while (Client.send(Client.request(PATH)).statusCode() != 200) {
            assertTrue(Instant.now().isBefore(deadline), "the breaker did not heal");
        }
    }

    private static void assertUnavailable(HttpResponse<String> response) {
        assertEquals(503, response.statusCode());
        assertEquals("UNAVAILABLE", Client.json(response).getString("code"));
    }
}
