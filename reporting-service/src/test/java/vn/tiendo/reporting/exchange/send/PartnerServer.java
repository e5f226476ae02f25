package vn.tiendo.reporting.exchange.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiving system: a real HTTP server that keeps what it accepts, gives receipts, and fails as it is told. */
final class PartnerServer implements AutoCloseable {
    /** What it does with a message that is handed in. */
    enum Mood {
        ACCEPTING,
        /** Keeps the message, and the connection breaks before the receipt is out. */
        DYING,
        /** Keeps the message and judges it later. */
        SLOW,
        /** Takes nothing now. */
        BUSY,
        /** Says that it is at work on this very message. */
        AT_WORK,
        /** Refuses every message as a whole. */
        REFUSING
    }

    /** One message as it came. */
    record Taken(String id, String body, String authorization) {
        List<Map<String, Object>> records() {
            return JsonPath.from(body).getList("records");
        }

        List<String> keys() {
            return records().stream().map(one -> (String) one.get("key")).toList();
        }
    }

    private final int port;
    private final List<Taken> handedIn = new CopyOnWriteArrayList<>();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final Map<String, String> rejected = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile Mood mood = Mood.ACCEPTING;
    private HttpServer server;

    PartnerServer() throws IOException {
        server = open(0);
        port = server.getAddress().getPort();
    }

    private HttpServer open(int at) throws IOException {
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at), 50);
        opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        opened.createContext("/exchange/messages/", this::serve);
        opened.start();
        return opened;
    }

    String url() {
        return "http://127.0.0.1:" + port + "/exchange";
    }

    void mood(Mood next) {
        mood = next;
    }

    void reject(String packet, String key, String reason) {
        rejected.put(
                key,
                "{\"packet\":\"%s\",\"key\":\"%s\",\"status\":\"REJECTED\",\"reason\":\"%s\"}"
                        .formatted(packet, key, reason));
    }

    void rejectNothing() {
        rejected.clear();
    }

    /** Everything that was handed in, repetitions too. */
    List<Taken> handedIn() {
        return handedIn;
    }

    /** How often it was asked for a receipt. */
    int asked() {
        return asked.get();
    }

    void goDown() {
        server.stop(0);
    }

    void comeBack() throws IOException {
        server = open(port);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/exchange/messages/".length());
        if (exchange.getRequestMethod().equals("GET")) {
            asked.incrementAndGet();
            String receipt = receipts.get(id);
            answer(exchange, receipt == null ? 404 : mood == Mood.SLOW ? 202 : 200, receipt);
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        handedIn.add(new Taken(id, body, exchange.getRequestHeaders().getFirst("authorization")));
        switch (mood) {
            case ACCEPTING -> answer(exchange, 201, receipt(id));
            case DYING -> {
                receipt(id);
                exchange.close();
            }
            case SLOW -> {
                receipt(id);
                answer(exchange, 202, null);
            }
            case BUSY -> answer(exchange, 503, null);
            case AT_WORK -> answer(exchange, 409, null);
            case REFUSING -> answer(exchange, 422, "{\"reason\":\"Kỳ báo cáo đã khóa\"}");
        }
    }

    /** Another number each time it is handed in: whoever hands in twice gets two. */
    private String receipt(String id) {
        String records = String.join(",", rejected.values());
        String receipt = "{\"receipt\":\"BN-%d\",\"records\":[%s],\"greeting\":\"xin chào\"}"
                .formatted(numbers.incrementAndGet(), records);
        receipts.put(id, receipt);
        return receipt;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body == null || status == 202 ? new byte[0] : body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
