package vn.tiendo.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;
import vn.tiendo.gateway.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ApiProxyTest {
    private final AtomicReference<HttpServerRequest> received = new AtomicReference<>();
    private Peer plan;

    @BeforeEach
    void start() {
        plan = Peer.at("plan", this::answer);
    }

    @AfterEach
    void stop() {
        plan.close();
    }

    private void answer(HttpServerRequest request) {
        received.set(request);
        request.response()
                .setStatusCode(201)
                .putHeader("ETag", "\"7\"")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Proxy-Authenticate", "Basic")
                .putHeader("Location", "http://" + request.getHeader("Host") + "/api/v1/plans/7");
        if (request.method() == HttpMethod.HEAD) {
            request.response().putHeader("Content-Length", "42");
        }
        request.bodyHandler(body -> request.response().end(request.method() + " " + request.uri() + " " + body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void methodAddressAndBodyArriveAsSent(String method) {
        HttpResponse<String> response = Client.send(
                Client.request("/api/v1/plans/1?q=%C4%91&x=a%2Fb").method(method, BodyPublishers.ofString("body")));

        assertEquals(201, response.statusCode());
        assertEquals(method + " /api/v1/plans/1?q=%C4%91&x=a%2Fb body", response.body());
        assertEquals("\"7\"", response.headers().firstValue("ETag").orElse(""));
    }

    @Test
    void headHasTheHeadersOfTheAnswerAndNoBody() {
        HttpResponse<String> response =
                Client.send(Client.request("/api/v1/plans").method("HEAD", BodyPublishers.noBody()));

        assertEquals(201, response.statusCode());
        assertEquals("", response.body());
        assertEquals(42, response.headers().firstValueAsLong("Content-Length").orElse(0));
    }

    @Test
    void hopByHopHeadersStayOnTheirHop() throws IOException {
        String answer = Client.raw("GET /api/v1/plans HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                + Tokens.valid()
                + "\r\nConnection: X-Secret\r\nConnection: close\r\nX-Secret: 1\r\nKeep-Alive: 5\r\nTE: trailers\r\nUpgrade: h2c\r\n"
                + "Proxy-Authorization: Basic eA==\r\nProxy-Connection: close\r\nX-Kept: 1\r\n\r\n");

        MultiMap headers = received.get().headers();
        for (String name :
                List.of("X-Secret", "Keep-Alive", "TE", "Upgrade", "Proxy-Authorization", "Proxy-Connection")) {
            assertFalse(headers.contains(name), name);
        }
        assertEquals("1", headers.get("X-Kept"));
        assertFalse(answer.contains("Keep-Alive: timeout"), answer);
        assertFalse(answer.contains("Proxy-Authenticate"), answer);
    }

    @Test
    void anotherMethodInAHeaderReachesUploadsOnly() {
        Client.send(Client.request("/api/v1/plans").header("X-HTTP-Method-Override", "DELETE"));
        assertFalse(received.get().headers().contains("X-HTTP-Method-Override"));

        AtomicReference<String> override = new AtomicReference<>();
        try (Peer reporting = Peer.at("reporting", request -> {
            override.set(request.getHeader("X-HTTP-Method-Override"));
            request.response().end();
        })) {
            Client.send(Client.request("/api/v1/evidence/1")
                    .header("X-HTTP-Method-Override", "PATCH")
                    .POST(BodyPublishers.ofString("x")));
        }
        assertEquals("PATCH", override.get());
    }

    @Test
    void whoCallsIsSaidByTheGatewayAlone() {
        Client.send(Client.request("/api/v1/plans")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Real-IP", "10.0.0.1")
                .header("Forwarded", "for=10.0.0.1"));

        MultiMap headers = received.get().headers();
        assertEquals(List.of("127.0.0.1"), headers.getAll("X-Forwarded-For"));
        assertEquals(List.of("http"), headers.getAll("X-Forwarded-Proto"));
        assertEquals(List.of("127.0.0.1:" + Client.port()), headers.getAll("X-Forwarded-Host"));
        assertFalse(headers.contains("X-Real-IP"));
        assertFalse(headers.contains("Forwarded"));
    }

    @Test
    void traceOfTheCallerGoesOn() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        Client.send(Client.request("/api/v1/plans").header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

        List<String> sent = received.get().headers().getAll("traceparent");
        assertEquals(1, sent.size());
        assertEquals(trace, sent.get(0).split("-")[1]);
        assertNotEquals("b7ad6b7169203331", sent.get(0).split("-")[2]);
    }

    @Test
    void traceBeginsAtTheGatewayWhenTheCallerHasNone() {
        Client.send(Client.request("/api/v1/plans"));

        assertTrue(received.get().getHeader("traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @ParameterizedTest
    @CsvSource({"order-17.a_B, true", "with space, false", "<script>, false"})
    void plainRequestIdIsKeptAnyOtherReplaced(String brought, boolean kept) {
        HttpResponse<String> response =
                Client.send(Client.request("/api/v1/plans").header("X-Request-Id", brought));

        List<String> told = response.headers().allValues("X-Request-Id");
        assertEquals(1, told.size());
        assertEquals(kept, told.get(0).equals(brought));
        assertEquals(told, received.get().headers().getAll("X-Request-Id"));
    }

    @Test
    void locationNeverShowsWhereTheServiceIs() {
        HttpResponse<String> response = Client.send(Client.request("/api/v1/plans"));

        assertEquals(
                "/api/v1/plans/7", response.headers().firstValue("Location").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/plans/../../../q/metrics", "/api/v1/plans/%2e%2e/%2e%2e/%2e%2e/q/metrics"})
    void dotSegmentsLeadNowhereButInsideTheGateway(String path) throws IOException {
        Client.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.valid() + "\r\n\r\n");

        assertEquals(null, received.get());
    }

    @Test
    void whatWasMatchedIsWhatIsPassedOn() throws IOException {
        Client.raw("GET /api/v1/tasks/../plans/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.valid() + "\r\n\r\n");

        assertEquals("/api/v1/plans/1", received.get().uri());
    }
}
