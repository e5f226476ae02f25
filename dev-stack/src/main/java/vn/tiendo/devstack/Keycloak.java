package vn.tiendo.devstack;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak from its own distribution, with the realm of {@code deploy/keycloak}.
 *
 * @param distribution the unpacked distribution, built once for all stacks
 * @param realmFiles   the directory with the realm and its dev overlay
 * @param home         what this stack's instance has of its own
 * @param jdbcUrl      its database; user and password are {@code keycloak}
 * @param gatewayPort  where the page of the API documents is, which logs in here
 */
record Keycloak(
        Path distribution, Path realmFiles, Path home, int port, int managementPort, String jdbcUrl, int gatewayPort) {
    static final Duration START_LIMIT = Duration.ofSeconds(180);
    /** Of the database and of the demo administrator: known to everyone, for a stack that listens on loopback only. */
    static final String DEMO_USER = "keycloak";
    /** Of the client that looks people up; as well known, for the same stack. */
    static final String DEMO_DIRECTORY_SECRET = "directory-secret";

    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=224m",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            // or each pooled connection fails one login after PostgreSQL was killed
            "-Dquarkus.datasource.jdbc.validate-on-borrow=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    /** The unpacked distribution in a built repository. */
    static Path distributionIn(Path root) throws IOException {
        var versions = new Properties();
        try (var stream = Objects.requireNonNull(Keycloak.class.getResourceAsStream("versions.properties"))) {
            versions.load(stream);
        }
        var distribution = root.resolve("dev-stack/target/keycloak-" + versions.getProperty("keycloak"));
        if (!Files.isDirectory(distribution)) {
            throw new StackException("Keycloak is not unpacked in %s: run ./mvnw -DskipTests package -pl dev-stack."
                    .formatted(distribution));
        }
        return distribution;
    }

    /** The server's command line; readies the distribution, which takes a while the first time, and the realm. */
    List<String> command(Path log) throws IOException {
        buildOnce(log);
        prepareHome();
        return java(
                home,
                "start",
                "--optimized",
                "--hostname=http://localhost:" + port,
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--cache=local",
                "--db-url=" + jdbcUrl,
                "--db-pool-max-size=10",
                "--import-realm");
    }

    Map<String, String> environment() {
        return Map.of(
                "KC_DB_USERNAME", DEMO_USER,
                "KC_DB_PASSWORD", DEMO_USER,
                "KC_BOOTSTRAP_ADMIN_USERNAME", DEMO_USER,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", DEMO_USER,
                "TIENDO_DIRECTORY_SECRET", DEMO_DIRECTORY_SECRET,
                "TIENDO_GATEWAY_URL", "http://localhost:" + gatewayPort);
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    URI readiness() {
        return URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
    }

    Path overlay() {
        return realmFiles.resolve("tiendo-realm-dev.json");
    }

    private List<String> java(Path kcHome, String... arguments) {
        var options = new ArrayList<>(OPTIONS);
        options.add("-Dkc.home.dir=" + kcHome);
        options.add("-Djboss.server.config.dir=" + kcHome.resolve("conf"));
        // not kc.sh: it stays between us and the server, and a signal to it would not reach the server
        var jar = distribution.resolve("lib").resolve("quarkus-run.jar").toString();
        return JavaChild.command(options, jar, "io.quarkus.bootstrap.runner.QuarkusEntryPoint", arguments);
    }

    private void buildOnce(Path log) throws IOException {
        var built = distribution.resolve("built-for-tiendo");
        try (var channel = FileChannel.open(
                        distribution.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!Files.exists(built) && lock.isValid()) {
                Files.createDirectories(log.toAbsolutePath().getParent());
                var build = new ProcessBuilder(java(distribution, "build", "--db=postgres", "--health-enabled=true"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
                if (!build.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
                    build.destroyForcibly();
                    throw new StackException("Keycloak could not be built: see %s.".formatted(log));
                }
                Files.createFile(built);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The build of Keycloak was interrupted.", e);
        }
    }

    /** A home of our own beside the shared distribution: only the realm to import is different. */
    private void prepareHome() throws IOException {
        var imports = Files.createDirectories(home.resolve("data").resolve("import"));
        for (var shared : List.of("conf", "lib", "providers", "themes")) {
            var link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(shared));
        }
        Files.copy(
                realmFiles.resolve("tiendo-realm.json"),
                imports.resolve("tiendo-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
