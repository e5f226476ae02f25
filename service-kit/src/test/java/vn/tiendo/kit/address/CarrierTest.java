package vn.tiendo.kit.address;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A name that leads to a server of ours, whose answers are as bad as answers can be. */
class CarrierTest {
    static Vertx vertx;
    static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        vertx = Vertx.vertx();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
        server.createContext("/", CarrierTest::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        vertx.close();
    }

    @Test
    void requestArrivesUnderItsNameWithWhatItCarries() throws Exception {
        Carrier.Reply reply = carry("/said");
        assertEquals(200, reply.status());
        assertEquals("PUT partner.example x-word=hello body=xin", reply.body().toString(UTF_8));
        assertTrue(reply.whole());
    }

    @Test
    void redirectIsAnAnswerAndNobodyGoesThere() throws Exception {
        assertEquals(302, carry("/moved").status());
    }

    @Test
    void ofALongAnswerOnlySoMuchIsRead() throws Exception {
        Carrier.Reply reply = carry("/long");
        assertEquals(200, reply.status());
        assertFalse(reply.whole());
        assertTrue(reply.body().length() <= 1_000);
    }

    @Test
    void answerThatBreaksOffIsNotWhole() throws Exception {
        Carrier.Reply reply = carry("/broken");
        assertEquals(200, reply.status());
        assertFalse(reply.whole());
    }

    @Test
    void noStatusIsNoReply() {
        assertThrows(IOException.class, () -> carry("/silent"));
    }

    @Test
    void addressInsideIsNotCalled() {
        Carrier careful = new Carrier(
                new Destinations(true, List.of(), name -> new InetAddress[] {InetAddress.getLoopbackAddress()}), vertx);
        assertThrows(DestinationRefused.class, () -> careful.carry(letter("/said"), 1_000));
    }

    private static Carrier.Reply carry(String path) throws Exception {
        Destinations destinations = new Destinations(
                true, List.of("127.0.0.0/8"), name -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        return new Carrier(destinations, vertx).carry(letter(path), 1_000);
    }

    private static Carrier.Letter letter(String path) {
        String url = "http://partner.example:" + server.getAddress().getPort() + path;
        return new Carrier.Letter(HttpMethod.PUT, url, Map.of("x-word", "hello"), Buffer.buffer("xin"));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] asked = exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestURI().getPath()) {
            case "/said" -> answer(exchange, 200, said(exchange, asked).getBytes(UTF_8));
            case "/moved" -> {
                exchange.getResponseHeaders().add("Location", "/said");
                answer(exchange, 302, new byte[0]);
            }
            case "/long" -> answer(exchange, 200, new byte[2_000]);
            case "/broken" -> {
                exchange.sendResponseHeaders(200, 500);
                exchange.getResponseBody().write(new byte[100]);
                exchange.getResponseBody().flush();
                throw new IOException("as a server that dies");
            }
            default -> exchange.close();
        }
    }

    private static String said(HttpExchange exchange, byte[] body) {
        String host = exchange.getRequestHeaders().getFirst("host");
        return "%s %s x-word=%s body=%s"
                .formatted(
                        exchange.getRequestMethod(),
                        host.substring(0, host.indexOf(':')),
                        exchange.getRequestHeaders().getFirst("x-word"),
                        new String(body, UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
