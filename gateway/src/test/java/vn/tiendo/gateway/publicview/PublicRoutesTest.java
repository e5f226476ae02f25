package vn.tiendo.gateway.publicview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.gateway.Client;
import vn.tiendo.gateway.Peer;
import vn.tiendo.gateway.Surroundings;
import vn.tiendo.gateway.Tokens;

/** A service lets its answers be kept for a second here, and none older than six seconds is shown. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PublicRoutesTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<MultiMap> received = new AtomicReference<>();
    private final AtomicReference<String> content = new AtomicReference<>("{\"items\":[]}");
    /** Every test asks for something else, for what is kept outlives a test. */
    private final String path = "/public/v1/plans/" + UUID.randomUUID();

    private String lifetime = "public, max-age=60";
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
        asked.incrementAndGet();
        received.set(request.headers());
        String body = content.get();
        String tag = "W/\"" + body.hashCode() + "\"";
        if (body.isEmpty()) {
            request.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"code\":\"NOT_FOUND\"}");
        } else if (tag.equals(request.getHeader("If-None-Match"))) {
            request.response().setStatusCode(304).putHeader("ETag", tag).end();
        } else {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", lifetime)
                    .putHeader("ETag", tag)
                    .putHeader("Set-Cookie", "who=you")
                    .end(body);
        }
    }

    private HttpResponse<String> get(String address) {
        return Client.send(Client.anonymous(address));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> await(String what, Predicate<HttpResponse<String>> condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(15));
        HttpResponse<String> response = get(path);
        while (!condition.test(response)) {
            assertTrue(Instant.now().isBefore(deadline), what);
            response = get(path);
        }
        return response;
    }

    @Test
    void anyoneReadsAndNoTokenReachesTheService() {
        List<String> tokens = List.of(Tokens.valid(), Tokens.expired(), Tokens.unsigned(), "nonsense");
        for (int i = 0; i < tokens.size(); i++) {
            HttpResponse<String> response = Client.send(Client.anonymous(path + "?nth=" + i)
                    .header("Authorization", "Bearer " + tokens.get(i))
                    .header("Cookie", "session=1"));
            assertEquals(200, response.statusCode());
            assertEquals("", header(response, "Set-Cookie"));
            assertFalse(received.get().contains("Authorization"));
            assertFalse(received.get().contains("Cookie"));
        }
        assertEquals(200, get(path).statusCode());
    }

    @Test
    void theSameQuestionIsPutOnceAndThenAnsweredWithItsAge() {
        assertEquals("tiendo; fwd=miss; stored", header(get(path + "?b=2&a=1"), "Cache-Status"));
        HttpResponse<String> again = get(path + "?a=%31&b=2");
        assertEquals("tiendo; hit", header(again, "Cache-Status"));
        assertEquals(content.get(), again.body());
        assertTrue(header(again, "Age").matches("\\d+"));
        assertEquals(lifetime, header(again, "Cache-Control"));
        assertEquals(1, asked.get());
    }

    @Test
    void whatTheCallerHasIsNotSentAgain() {
        String tag = header(get(path), "ETag");
        HttpResponse<String> known = Client.send(Client.anonymous(path).header("If-None-Match", "\"x\", " + tag));
        assertEquals(304, known.statusCode());
        assertEquals("", known.body());
        assertEquals(tag, header(known, "ETag"));
        assertEquals(1, asked.get());
    }

    @Test
    void aHeadIsAnsweredFromTheSame() {
        get(path);
        HttpResponse<String> head = Client.send(Client.anonymous(path).method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals(Integer.toString(content.get().length()), header(head, "Content-Length"));
        assertEquals(1, asked.get());
    }

    @Test
    void manyWhoAskTheSameAtOnceAreOneQuestion() {
        plan.close();
        Vertx timer = Vertx.vertx();
        try (Peer peer = Peer.at("plan", request -> timer.setTimer(400, late -> answer(request)))) {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 30)
                    .mapToObj(
                            nth -> CompletableFuture.supplyAsync(() -> get(path).statusCode()))
                    .toList();
            answers.forEach(answer -> assertEquals(200, answer.join()));
            assertTrue(asked.get() <= 2, asked + " questions");
        } finally {
            timer.close();
        }
        plan = Peer.at("plan", this::answer);
    }

    @Test
    void whatIsOldIsAskedForAgainAndConfirmedWithoutItsBody() {
        lifetime = "public, max-age=1";
        get(path);
        HttpResponse<String> confirmed = await(
                "it is confirmed", response -> header(response, "Cache-Status").contains("fwd=stale"));
        assertEquals(content.get(), confirmed.body());
        assertEquals("0", header(confirmed, "Age"));
        assertTrue(received.get().contains("If-None-Match"));
    }

    @Test
    void whatIsNoLongerPublicIsForgottenAtTheNextLook() {
        lifetime = "public, max-age=1";
        get(path);
        content.set("");
        HttpResponse<String> gone = await("it is gone", response -> response.statusCode() == 404);
        assertEquals("NOT_FOUND", Client.json(gone).getString("code"));
        assertEquals("no-store", header(gone, "Cache-Control"));
        plan.close();
        assertEquals(503, get(path).statusCode());
        plan = Peer.at("plan", this::answer);
    }

    @Test
    void whatWasSaidIsShownWhileTheServiceIsDownButNotForLong() {
        lifetime = "public, max-age=1";
        get(path);
        plan.close();
        HttpResponse<String> stale = await(
                "it is stale", response -> header(response, "Cache-Status").contains("stale"));
        assertEquals(200, stale.statusCode());
        assertEquals(content.get(), stale.body());
        assertTrue(Integer.parseInt(header(stale, "Age")) >= 1);
        HttpResponse<String> refused = await("it is too old", response -> response.statusCode() == 503);
        assertEquals("UNAVAILABLE", Client.json(refused).getString("code"));
        assertFalse(header(refused, "Retry-After").isEmpty());
        plan = Peer.at("plan", this::answer);
        assertEquals(200, get(path).statusCode());
    }

    @Test
    void whatMayNotBeKeptIsNot() {
        lifetime = "private, max-age=60";
        get(path);
        get(path);
        assertEquals(2, asked.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/v1/obligations",
                "/public/v1/catalog/h35",
                "/public/v1",
                "/public/v1/",
                "/public/plans",
                "/public/v1/plans%2f"
            })
    void whatNobodyShowsDoesNotExist(String address) {
        HttpResponse<String> response = get(address);
        assertEquals(404, response.statusCode());
        assertEquals("NOT_FOUND", Client.json(response).getString("code"));
        assertEquals(0, asked.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingIsWrittenHere(String method) {
        HttpResponse<String> response = Client.send(Client.request(path).method(method, BodyPublishers.ofString("{}")));
        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(response, "Allow"));
        assertEquals(0, asked.get());
    }

    @Test
    void pagesOfAnyOriginMayRead() {
        HttpRequest.Builder preflight = Client.anonymous(path)
                .header("Origin", "https://anyone.example")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody());
        HttpResponse<String> allowed = Client.send(preflight);
        assertEquals(204, allowed.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(allowed, "Access-Control-Allow-Methods"));
        HttpResponse<String> read = Client.send(Client.anonymous(path).header("Origin", "https://anyone.example"));
        assertEquals(200, read.statusCode());
        assertEquals("*", header(read, "Access-Control-Allow-Origin"));
        assertNull(read.headers().firstValue("Access-Control-Allow-Credentials").orElse(null));
    }

    @Test
    void aQueryThatCannotBeReadIsTheCallersFault() throws Exception {
        String answer = Client.raw("GET " + path + "?q=%C3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200") || answer.startsWith("HTTP/1.1 400"), answer);
    }
}
