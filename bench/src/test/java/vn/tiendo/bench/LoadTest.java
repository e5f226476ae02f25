package vn.tiendo.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final byte[] LONG_ANSWER = "tiến độ".repeat(10_000).getBytes(UTF_8);

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        boolean chunked = path.equals("/chunked");
        exchange.sendResponseHeaders(path.equals("/7") ? 409 : 200, chunked ? 0 : LONG_ANSWER.length);
        try (var body = exchange.getResponseBody()) {
            body.write(LONG_ANSWER);
        }
    }

    private static byte[] get(Object path) {
        return "GET /%s HTTP/1.1\r\nHost: bench\r\n\r\n".formatted(path).getBytes(ISO_8859_1);
    }

    @Test
    void everyNumberIsAskedForOnce() {
        double perSecond = new Load(address, 4).run(100, n -> get("n" + n));
        assertTrue(perSecond > 0);
        assertEquals(IntStream.range(0, 100).mapToObj(n -> "/n" + n).collect(Collectors.toSet()), asked);
    }

    @Test
    void oneAnswerOtherThan200EndsTheMeasurement() {
        Load load = new Load(address, 4);
        assertThrows(BenchException.class, () -> load.run(100, n -> get(n)));
    }

    @Test
    void answersAreReadWholeHoweverTheyAreFramed() throws IOException {
        try (var connection = new Exchanges(address)) {
            for (String path : new String[] {"counted", "chunked", "counted"}) {
                assertArrayEquals(LONG_ANSWER, connection.exchange(get(path)).body());
            }
        }
    }

    @Test
    void theMedianRoundCounts() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Comparison comparison = new Comparison("a", "b", new PrintStream(printed, true, UTF_8));
        comparison.round(60, 100);
        comparison.round(1, 100);
        comparison.round(70, 100);
        comparison.conclude(0.5);
        assertTrue(printed.toString(UTF_8).contains("median 0.60 (0.01–0.70) of 3 rounds"), printed.toString(UTF_8));
    }
}
