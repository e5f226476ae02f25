package vn.tiendo.gateway.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HealthRouteTest {

    @Test
    void gatewayIsUpAndSaysWhichServicesAre() {
        try (Peer plan = Peer.at("plan", request -> request.response().end());
                Peer reporting = Peer.at(
                        "reporting",
                        request -> request.response().setStatusCode(503).end())) {
            JsonObject expected = new JsonObject()
                    .put("status", "UP")
                    .put(
                            "services",
                            new JsonObject()
                                    .put("plan", "UP")
                                    .put("indicator", "DOWN")
                                    .put("reporting", "NOT_READY")
                                    .put("notification", "DOWN"));
            Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
            JsonObject told = health();
            while (!told.equals(expected) && Instant.now().isBefore(deadline)) {
                told = health();
            }

            assertEquals(expected, told);
        }
    }

    private static JsonObject health() {
        HttpResponse<String> response = Client.send(Client.anonymous("/health"));
        assertEquals(200, response.statusCode());
        return Client.json(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void platformFindsItsProbes(String path) {
        assertEquals(200, Client.send(Client.anonymous(path)).statusCode());
    }
}
