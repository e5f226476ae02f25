package vn.tiendo.devstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.devstack.client.Http;

/** How each part is started and when it counts as ready: the whole system, declared in one place. */
final class Recipe {
    private static final List<String> SERVICE_OPTIONS =
            List.of("-Xms32m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=192m", "-Xss512k");
    private static final List<String> MODERN_JVM = List.of("--sun-misc-unsafe-memory-access=allow");

    /** A demo secret, as the passwords are: it seals how to reach citizens, and the secrets of webhooks. */
    private static final String DEMO_KEY = "demo:ZGVtbyBrZXksIGtub3duIHRvIGV2ZXJ5b25lICEhISE=";

    private final StackSettings settings;
    private final Databases databases;

    Recipe(StackSettings settings) {
        this.settings = settings;
        this.databases = new Databases(settings.port(Part.POSTGRES));
    }

    List<String> command(Part part) throws IOException {
        return switch (part) {
            case POSTGRES -> PostgresBinaries.command(settings.data(part), settings.port(part));
            case KAFKA -> KafkaServer.command(settings.data(part), settings.port(part));
            case KEYCLOAK -> keycloak().command(settings.log(part));
            case PLAN, INDICATOR, REPORTING, NOTIFICATION, GATEWAY -> serviceCommand(part);
        };
    }

    Map<String, String> environment(Part part) throws IOException {
        return switch (part) {
            case POSTGRES, KAFKA -> Map.of();
            case KEYCLOAK -> keycloak().environment();
            case PLAN, INDICATOR, REPORTING, NOTIFICATION, GATEWAY -> serviceEnvironment(part);
        };
    }

    boolean ready(Part part) throws IOException {
        return switch (part) {
            case POSTGRES -> databases.ready();
            case KAFKA -> Ports.answers(settings.port(part));
            case KEYCLOAK -> Http.ready(keycloak().readiness());
            case PLAN, INDICATOR, REPORTING, NOTIFICATION, GATEWAY ->
                Http.ready(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(settings.port(part))));
        };
    }

    void requireBuilt(Part service) {
        if (!Files.exists(jar(service))) {
            throw new StackException("%s is not built: run ./mvnw -DskipTests package.".formatted(service.module()));
        }
    }

    Instant builtAt(Part service) throws IOException {
        requireBuilt(service);
        return Files.getLastModifiedTime(jar(service)).toInstant();
    }

    private Path jar(Part service) {
        return settings.root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Each part has a database, a role and a password of its own name: demo secrets, on loopback only. */
    void createDatabase(Part part) {
        databases.createIfMissing(part.label(), part.label(), part.label());
    }

    Keycloak keycloak() throws IOException {
        return new Keycloak(
                Keycloak.distributionIn(settings.root()),
                settings.root().resolve("deploy").resolve("keycloak"),
                settings.data(Part.KEYCLOAK),
                settings.port(Part.KEYCLOAK),
                settings.port(StackSettings.KEYCLOAK_MANAGEMENT),
                databases.jdbcUrl(Part.KEYCLOAK.label()),
                settings.port(Part.GATEWAY));
    }

    private List<String> serviceCommand(Part part) {
        var command = new ArrayList<>(List.of(JavaChild.java()));
        command.addAll(SERVICE_OPTIONS);
        if (Runtime.version().feature() >= 23) {
            command.addAll(MODERN_JVM); // Netty's use of Unsafe fills the log with warnings otherwise
        }
        var extra = System.getenv().getOrDefault("TIENDO_JAVA_OPTS", "").strip();
        if (!extra.isEmpty()) {
            command.addAll(Arrays.asList(extra.split("\\s+")));
        }
        command.addAll(List.of("-jar", jar(part).toString()));
        return command;
    }

    private Map<String, String> serviceEnvironment(Part part) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(part)));
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://localhost:%d/realms/tiendo".formatted(settings.port(Part.KEYCLOAK)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Part.KAFKA));
        if (part == Part.REPORTING) {
            environment.put("TIENDO_CONTACT_KEYS", DEMO_KEY);
        }
        if (part == Part.NOTIFICATION) {
            environment.put("TIENDO_DIRECTORY_SECRET", Keycloak.DEMO_DIRECTORY_SECRET);
            environment.put("TIENDO_WEBHOOKS_KEYS", DEMO_KEY);
        }
        if (part.hasDatabase()) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", databases.jdbcUrl(part.label()));
            environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", databases.reactiveUrl(part.label()));
            environment.put("QUARKUS_DATASOURCE_USERNAME", part.label());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", part.label());
        } else {
            for (var service : List.of(Part.PLAN, Part.INDICATOR, Part.REPORTING, Part.NOTIFICATION)) {
                environment.put(
                        "TIENDO_GATEWAY_%s_URL".formatted(service.name()),
                        "http://127.0.0.1:" + settings.port(service));
            }
        }
        return environment;
    }
}
