package vn.tiendo.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A system that takes webhooks: a real HTTP server that keeps what came and answers as it is told. */
final class Receiver implements AutoCloseable {
    /** One message as it came. */
    record Message(UUID id, String timestamp, String signature, String body) {}

    private final List<Message> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Function<Message, Integer> answer = message -> 204;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answer(Function<Message, Integer> answer) {
        this.answer = answer;
    }

    List<Message> received() {
        return received;
    }

    private void take(HttpExchange exchange) throws IOException {
        Message message = new Message(
                UUID.fromString(exchange.getRequestHeaders().getFirst("webhook-id")),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        received.add(message);
        int status = answer.apply(message);
        if (status == 429) {
            exchange.getResponseHeaders().add("Retry-After", "3600");
        }
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", url());
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
