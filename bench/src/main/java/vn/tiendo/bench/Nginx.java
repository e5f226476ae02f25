package vn.tiendo.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.tiendo.devstack.client.Eventually;
import vn.tiendo.devstack.client.Http;

/** nginx of this machine in front of one service, with connections kept alive on both sides. */
final class Nginx implements AutoCloseable {
    private final Process process;
    private final URI address;

    private Nginx(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Nginx before(URI service, Path home) throws IOException {
        int port = freePort();
        Files.createDirectories(home);
        Path configuration = home.resolve("nginx.conf");
        Files.writeString(
                configuration,
                Drafts.resource("nginx.conf")
                        .replace("PORT", Integer.toString(port))
                        .replace("SERVICE", "127.0.0.1:" + service.getPort()));
        Process process = new ProcessBuilder(program(), "-p", home.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("nginx.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "nginx-stop"));
        URI address = URI.create("http://127.0.0.1:" + port);
        Eventually.eventually(
                "nginx",
                Duration.ofSeconds(10),
                () -> Http.ready(address.resolve("/q/health/ready")) ? Optional.of(true) : Optional.empty());
        return new Nginx(process, address);
    }

    URI address() {
        return address;
    }

    private static String program() {
        return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new BenchException("nginx is not there: install it"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
