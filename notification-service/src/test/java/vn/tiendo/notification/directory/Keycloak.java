package vn.tiendo.notification.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as Keycloak's admin API does to somebody who may view users; the real one is asked in the tests of the stack. */
public final class Keycloak implements AutoCloseable {
    public static final String SECRET = "not a secret, only for tests";

    private final Map<String, Map<String, Object>> users = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, List<String>> roles = Collections.synchronizedMap(new LinkedHashMap<>());
    private final AtomicInteger asked = new AtomicInteger();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;

    /** @param port 0 for any */
    public Keycloak(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 50);
        server.createContext("/realms/tiendo/protocol/openid-connect/token", this::token);
        server.createContext("/admin/realms/tiendo/users", this::users);
        server.start();
    }

    public String realm() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/tiendo";
    }

    /** Somebody with an address and a telephone, both made from the id. */
    public void person(String id, String body, String... roles) {
        user(id, id, body, id + "@tanphong.test", roles);
    }

    public void user(String id, String username, String body, String email, String... roles) {
        users.put(
                id,
                Map.of(
                        "id",
                        id,
                        "username",
                        username,
                        "enabled",
                        true,
                        "lastName",
                        "Cán bộ " + id,
                        "email",
                        email,
                        "attributes",
                        Map.of("org", List.of(body), "phone", List.of("+84900000001"))));
        this.roles.put(id, List.of(roles));
    }

    public void forget() {
        users.clear();
        roles.clear();
    }

    /** How often people were asked for. */
    public int asked() {
        return asked.get();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8);
        boolean known = form.contains("client_id=tiendo-directory") && form.contains("client_secret=" + SECRET);
        answer(exchange, known ? 200 : 401, Map.of("access_token", "token", "expires_in", 300));
    }

    private void users(HttpExchange exchange) throws IOException {
        if (!"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of());
            return;
        }
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (path.length > 5) {
            answer(
                    exchange,
                    200,
                    roles.getOrDefault(path[5], List.of()).stream()
                            .map(role -> Map.of("name", role))
                            .toList());
            return;
        }
        asked.incrementAndGet();
        answer(exchange, 200, found(exchange.getRequestURI().getRawQuery()));
    }

    /** Pages, and attributes whatever their case, as Keycloak does. */
    private List<Map<String, Object>> found(String query) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            wanted.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        String body = wanted.get("q").substring("org:".length());
        List<Map<String, Object>> all = new ArrayList<>(users.values());
        return all.stream()
                .filter(user ->
                        user.get("attributes").toString().toLowerCase().contains("org=[" + body.toLowerCase() + "]"))
                .skip(Integer.parseInt(wanted.get("first")))
                .limit(Integer.parseInt(wanted.get("max")))
                .toList();
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
