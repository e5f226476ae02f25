package vn.tiendo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Many clients that each send their next request when the answer to the last one is there. */
final class Load {
    private final URI server;
    private final int clients;

    Load(URI server, int clients) {
        this.server = server;
        this.clients = clients;
    }

    /**
     * Sends exactly {@code count} requests, each number once, over connections that are open before the clock starts.
     *
     * @return answers per second; an answer other than 200 ends the measurement with an exception
     */
    double run(int count, IntFunction<byte[]> request) {
        AtomicInteger next = new AtomicInteger();
        List<Exchanges> connections = connect();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long began = System.nanoTime();
            List<Future<?>> working = new ArrayList<>();
            for (Exchanges connection : connections) {
                working.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                        requireOk(connection.exchange(request.apply(n)));
                    }
                    return null;
                }));
            }
            for (Future<?> one : working) {
                one.get();
            }
            return count / ((System.nanoTime() - began) / 1e9);
        } catch (ExecutionException failure) {
            throw new BenchException("a request failed: " + failure.getCause(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", stopped);
        } finally {
            connections.forEach(Load::close);
        }
    }

    private List<Exchanges> connect() {
        try {
            List<Exchanges> connections = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                connections.add(new Exchanges(server));
            }
            return connections;
        } catch (IOException refused) {
            throw new BenchException("%s does not take %d connections".formatted(server, clients), refused);
        }
    }

    private static void requireOk(Exchanges.Answer answer) {
        if (answer.status() != 200) {
            throw new BenchException(answer.status() + " " + new String(answer.body(), UTF_8));
        }
    }

    private static void close(Exchanges connection) {
        try {
            connection.close();
        } catch (IOException alreadyGone) {
            // nothing is sent on it any more
        }
    }
}
