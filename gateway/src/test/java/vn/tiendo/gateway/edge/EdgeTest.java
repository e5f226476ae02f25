package vn.tiendo.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;
import vn.tiendo.gateway.Tokens;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class EdgeTest {
    private static final String HELLO = "5\r\nhello\r\n0\r\n\r\n";

    static Stream<Arguments> ambiguousRequests() {
        return Stream.of(
                Arguments.of("length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", HELLO),
                Arguments.of("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", HELLO),
                Arguments.of("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"),
                Arguments.of("lengths in a list", "Content-Length: 5, 6\r\n", "hello!"),
                Arguments.of("negative length", "Content-Length: -1\r\n", "hello"),
                Arguments.of("signed length", "Content-Length: +5\r\n", "hello"),
                Arguments.of("space before colon", "Content-Length : 5\r\n", "hello"),
                Arguments.of("length with a letter", "Content-Length: 5a\r\n", "hello"),
                Arguments.of("unknown coding", "Transfer-Encoding: xchunked\r\n", HELLO),
                Arguments.of("coding twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", HELLO),
                Arguments.of("two codings", "Transfer-Encoding: gzip, chunked\r\n", HELLO),
                Arguments.of("second token", "Authorization: Bearer x\r\n", ""),
                Arguments.of("second host", "Host: elsewhere\r\n", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguousRequests")
    void requestThatTwoParsersCouldReadDifferentlyIsRefused(String what, String headers, String body)
            throws IOException {
        AtomicInteger reached = new AtomicInteger();
        try (Peer plan = Peer.at("plan", request -> {
            reached.incrementAndGet();
            request.response().end();
        })) {
            String answer = Client.raw("POST /api/v1/plans HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                    + Tokens.valid() + "\r\n" + headers + "Connection: close\r\n\r\n" + body);

            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("\"code\":\"MALFORMED_REQUEST\""), answer);
            assertEquals(0, reached.get());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/plans HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/v1/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "CONNECT elsewhere:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void oddRequestsAreTheirSendersFault(String request) throws IOException {
        String answer = Client.raw(request);

        assertTrue(answer.matches("(?s)HTTP/1\\.[01] 4.*"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void headerOrAddressAboveTheLimitIsRefused() throws IOException {
        String big = "x".repeat(20_000);

        String header = Client.raw("GET /health HTTP/1.1\r\nHost: x\r\nX-Big: " + big + "\r\n\r\n");
        String address = Client.raw("GET /health?" + big + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertTrue(header.contains("431") && header.contains("HEADERS_TOO_LARGE"), header);
        assertTrue(address.contains("414") && address.contains("URI_TOO_LONG"), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/api/v1",
                "/api/v1/nothing",
                "/api/v2/plans",
                "/q/nothing",
                "/docs/assets/nothing"
            })
    void unknownAddressIsAProblem(String path) {
        HttpResponse<String> response = Client.send(Client.request(path));

        JsonObject problem = Client.json(response);
        assertEquals(404, response.statusCode());
        assertEquals("NOT_FOUND", problem.getString("code"));
        assertEquals(path, problem.getString("instance"));
    }

    @Test
    void pageOfAKnownOriginMayAskAndReadWhatItNeeds() {
        HttpResponse<String> preflight = Client.send(Client.anonymous("/api/v1/plans")
                .header("Origin", "https://frontend.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertEquals(204, preflight.statusCode());
        assertEquals(
                "https://frontend.example",
                preflight.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        HttpResponse<String> answer =
                Client.send(Client.anonymous("/health").header("Origin", "https://frontend.example"));
        assertTrue(answer.headers()
                .firstValue("Access-Control-Expose-Headers")
                .orElse("")
                .contains("ETag"));
    }

    @Test
    void pageOfAnotherOriginIsRefused() {
        HttpResponse<String> response =
                Client.send(Client.anonymous("/health").header("Origin", "https://evil.example"));

        assertEquals(403, response.statusCode());
        assertEquals("FORBIDDEN_ORIGIN", Client.json(response).getString("code"));
        assertFalse(response.headers().firstValue("Access-Control-Allow-Origin").isPresent());
    }
}
