package vn.tiendo.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tiendo.devstack.PostgresServer;
import vn.tiendo.devstack.StackSettings;

/**
 * What the images of others bring along, as far as it is documented: laid out here from the same servers that the dev stack
 * has, with their entry points reduced to what our settings use.
 */
enum BaseImage {
    TEMURIN("eclipse-temurin:", "0:0", List.of(), List.of()) {
        @Override
        void layInto(Path root) {}
    },
    KEYCLOAK("quay.io/keycloak/keycloak:", "1000:0", List.of("/opt/keycloak/bin/kc.sh"), List.of()) {
        @Override
        void layInto(Path root) throws IOException {
            Path unpacked;
            try (var files = Files.list(StackSettings.findRoot().resolve("dev-stack/target"))) {
                unpacked = files.filter(file -> file.getFileName().toString().matches("keycloak-[0-9.]+"))
                        .findFirst()
                        .orElseThrow();
            }
            Files.createDirectories(root.resolve("opt"));
            Shell.run(
                    "cp",
                    "-r",
                    unpacked.toString(),
                    root.resolve("opt/keycloak").toString());
            Shell.run("chown", "-R", "1000:0", root.resolve("opt/keycloak").toString());
        }
    },
    POSTGRES("postgres:", "0:0", List.of("/opt/postgresql/docker-entrypoint.sh"), List.of("postgres")) {
        @Override
        void layInto(Path root) throws IOException {
            Path unpacked = Path.of("target/containers/postgres-binaries");
            int port;
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            PostgresServer.durable(unpacked.toAbsolutePath(), port).close();
            try (var files = Files.find(unpacked, 4, (path, at) -> path.endsWith(Path.of("bin", "initdb")))) {
                Path home = files.findFirst().orElseThrow().getParent().getParent();
                Files.createDirectories(root.resolve("opt"));
                Shell.run(
                        "cp",
                        "-r",
                        home.toString(),
                        root.resolve("opt/postgresql").toString());
            }
            resource("postgres-entrypoint.sh", root.resolve("opt/postgresql/docker-entrypoint.sh"));
        }
    },
    KAFKA("apache/kafka:", "1000:1000", List.of(), List.of("/etc/kafka/docker/run")) {
        @Override
        void layInto(Path root) throws IOException {
            Path libraries = Files.createDirectories(root.resolve("opt/kafka/libs"));
            for (String entry : ownClassPath()) {
                if (entry.endsWith(".jar")) {
                    Files.copy(
                            Path.of(entry),
                            libraries.resolve(Path.of(entry).getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Path defaults = Files.createDirectories(root.resolve("etc/kafka/docker"));
            Files.createDirectories(root.resolve("mnt/shared/config"));
            resource("kafka-entrypoint.sh", defaults.resolve("run"));
            for (String settings : List.of("server.properties", "log4j2.yaml", "tools-log4j2.yaml")) {
                Files.writeString(defaults.resolve(settings), "");
            }
            Shell.run(
                    "chown",
                    "-R",
                    "1000:1000",
                    Files.createDirectories(root.resolve("opt/kafka/config")).toString());
        }
    };

    private final String prefix;
    final String user;
    final List<String> entrypoint;
    final List<String> command;

    BaseImage(String prefix, String user, List<String> entrypoint, List<String> command) {
        this.prefix = prefix;
        this.user = user;
        this.entrypoint = entrypoint;
        this.command = command;
    }

    /** Puts the image's own files below {@code root}; the system's are lent by this machine when a container starts. */
    abstract void layInto(Path root) throws IOException;

    static BaseImage of(String image) {
        return Arrays.stream(values())
                .filter(base -> image.startsWith(base.prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stand-in for " + image));
    }

    Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME",
                Container.JAVA_HOME,
                "PATH",
                Container.JAVA_HOME + "/bin:/opt/postgresql/bin:" + postgresClient()
                        + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                "LANG",
                "C.UTF-8",
                "PGDATA",
                "/var/lib/postgresql/data");
    }

    /** Where psql and pg_isready of this machine are, apart from a wrapper that looks for more than them. */
    static String postgresClient() {
        try (var folders = Files.newDirectoryStream(Path.of("/usr/lib/postgresql"), "*")) {
            for (Path folder : folders) {
                if (Files.isExecutable(folder.resolve("bin/psql"))) {
                    return folder.resolve("bin").toString();
                }
            }
            return "/usr/bin";
        } catch (IOException e) {
            return "/usr/bin";
        }
    }

    private static List<String> ownClassPath() {
        return List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(":"));
    }

    private static void resource(String name, Path target) {
        try (InputStream stream = Objects.requireNonNull(BaseImage.class.getResourceAsStream(name))) {
            Files.copy(stream, target, StandardCopyOption.REPLACE_EXISTING);
            Shell.run("chmod", "755", target.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
