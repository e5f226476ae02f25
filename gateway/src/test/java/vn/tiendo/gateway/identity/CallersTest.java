package vn.tiendo.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;
import vn.tiendo.gateway.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CallersTest {
    private final AtomicInteger reached = new AtomicInteger();
    private Peer plan;

    @BeforeEach
    void start() {
        plan = Peer.at("plan", request -> {
            reached.incrementAndGet();
            request.response().end(String.valueOf(request.getHeader("Authorization")));
        });
    }

    @AfterEach
    void stop() {
        plan.close();
    }

    @Test
    void callerWithValidTokenReachesTheServiceWithThatToken() {
        String token = Tokens.valid();

        HttpResponse<String> response =
                Client.send(Client.anonymous("/api/v1/plans").header("Authorization", "Bearer " + token));

        assertEquals(200, response.statusCode());
        assertEquals("Bearer " + token, response.body());
    }

    @Test
    void callerWithoutTokenIsToldHowToAuthenticate() {
        HttpResponse<String> response = Client.send(Client.anonymous("/api/v1/plans"));

        assertUnauthenticated(response);
        assertEquals(
                "Bearer realm=\"tiendo\"",
                response.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", "Bearer " + Tokens.expired()),
                Arguments.of("signed with another key", "Bearer " + Tokens.signedWithAnotherKey()),
                Arguments.of("of another issuer", "Bearer " + Tokens.ofAnotherIssuer()),
                Arguments.of("for another audience", "Bearer " + Tokens.forAnotherAudience()),
                Arguments.of("unsigned", "Bearer " + Tokens.unsigned()),
                Arguments.of("altered", "Bearer " + Tokens.valid() + "x"),
                Arguments.of("no token at all", "Bearer nonsense"),
                Arguments.of("of another scheme", "Basic YWRtaW46YWRtaW4="));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void badTokenIsRefusedAndNothingReachesTheService(String what, String authorization) {
        HttpResponse<String> response = Client.send(Client.anonymous("/api/v1/plans")
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString("{\"name\":\"x\"}")));

        assertUnauthenticated(response);
        assertEquals(0, reached.get());
    }

    @Test
    void refusalSpeaksTheCallersLanguage() {
        HttpResponse<String> english =
                Client.send(Client.anonymous("/api/v1/plans").header("Accept-Language", "en-GB,en;q=0.9,vi;q=0.1"));
        HttpResponse<String> vietnamese = Client.send(Client.anonymous("/api/v1/plans"));

        assertEquals("Not authenticated", Client.json(english).getString("title"));
        assertEquals("Chưa xác thực", Client.json(vietnamese).getString("title"));
    }

    private static void assertUnauthenticated(HttpResponse<String> response) {
        JsonObject problem = Client.json(response);
        assertEquals(401, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals("UNAUTHENTICATED", problem.getString("code"));
        assertEquals("urn:tiendo:problem:unauthenticated", problem.getString("type"));
        assertEquals(401, problem.getInteger("status"));
        assertEquals("/api/v1/plans", problem.getString("instance"));
        assertTrue(problem.getString("traceId").matches("[0-9a-f]{32}"));
        assertTrue(response.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer "));
    }
}
