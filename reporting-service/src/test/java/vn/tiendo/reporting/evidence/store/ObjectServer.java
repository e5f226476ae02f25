package vn.tiendo.reporting.evidence.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.tiendo.kit.test.Events;

/**
 * A real S3-compatible server (S3Proxy) in a JVM of its own, with its objects in files. When it ended, another can go on
 * with them.
 */
public final class ObjectServer implements AutoCloseable {
    public static final String BUCKET = "evidence";
    public static final String PREFIX = "lai-chau/";
    public static final String ACCESS_KEY = "only-for-tests";
    public static final String SECRET_KEY = "also-only-for-tests";
    private static final Path HOME = Path.of("target", "s3proxy").toAbsolutePath();

    private final Path directory;
    private final int port;
    private final Process process;

    private ObjectServer(Path directory, int port) throws IOException {
        this.directory = directory;
        this.port = port;
        Path config = Files.writeString(directory.resolve("s3proxy.properties"), """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.endpoint=http://127.0.0.1:%d
                # it knows no checksums that come with an object
                s3proxy.ignore-unknown-headers=true
                jclouds.provider=filesystem
                jclouds.identity=identity
                jclouds.credential=credential
                jclouds.filesystem.basedir=%s
                """.formatted(
                        ACCESS_KEY, SECRET_KEY, port, directory.resolve("objects")));
        this.process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        HOME.resolve("s3proxy.jar").toString(),
                        "--properties",
                        config.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("s3proxy.log").toFile())
                .start();
    }

    /** Where the objects of one run of tests are to stand, with an empty bucket. */
    public static Path directory() throws IOException {
        Path directory = Files.createTempDirectory(HOME, "run");
        Files.createDirectories(directory.resolve("objects").resolve(BUCKET));
        return directory;
    }

    /** Starts it on a free port; it answers when this returns. */
    public static ObjectServer start(Path directory) throws IOException {
        ObjectServer server = new ObjectServer(directory, freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroyForcibly));
        Events.await("the object server, see " + directory, server::answers);
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the object server ended, see " + directory);
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** Whether an object is there. */
    public boolean has(String key) {
        return Files.exists(
                directory.resolve("objects").resolve(BUCKET).resolve(PREFIX).resolve(key));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
