package vn.tiendo.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a stack is built, where it keeps its state, its ports by name, and the parts it runs.
 *
 * @param root the repository
 * @param home pids, logs and data; {@code .tiendo} unless {@code TIENDO_HOME} says otherwise
 */
public record StackSettings(Path root, Path home, Map<String, Integer> ports, Set<Part> parts) {
    static final String KEYCLOAK_MANAGEMENT = "keycloak-management";

    /** Defaults, then {@code ports.properties} in the state directory, then {@code TIENDO_PORT_…} variables. */
    public static StackSettings load(Path root, Map<String, String> environment) {
        var chosen = environment.get("TIENDO_HOME");
        var home = chosen == null ? root.resolve(".tiendo") : root.resolve(chosen);
        var file = properties(home.resolve("ports.properties"));
        var ports = defaultPorts();
        ports.replaceAll((name, port) -> {
            var value = environment.getOrDefault(variable(name), file.getProperty(name));
            return value == null ? port : parsed(name, value);
        });
        return new StackSettings(root.toAbsolutePath(), home.toAbsolutePath(), ports, EnumSet.allOf(Part.class));
    }

    /** A second whole stack beside any other: free ports, its own state directory. */
    public static StackSettings onFreePorts(Path root, Path home) {
        var ports = defaultPorts();
        ports.replaceAll((name, port) -> Ports.free());
        return new StackSettings(root.toAbsolutePath(), home.toAbsolutePath(), ports, EnumSet.allOf(Part.class));
    }

    /** The repository that holds the working directory. */
    public static Path findRoot() {
        for (@Nullable Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.exists(path.resolve("mvnw")) && Files.exists(path.resolve("dev-stack"))) {
                return path;
            }
        }
        throw new StackException("This is not inside Tiendo's repository: change into it and try again.");
    }

    public StackSettings only(Part first, Part... others) {
        return new StackSettings(root, home, ports, EnumSet.of(first, others));
    }

    public int port(Part part) {
        return port(part.label());
    }

    int port(String name) {
        var port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException(name);
        }
        return port;
    }

    Path data(Part part) {
        return home.resolve("data").resolve(part.label());
    }

    Path log(Part part) {
        return home.resolve("logs").resolve(part.label() + ".log");
    }

    /** What to set to move a port, in the words of an error message. */
    static String variable(String name) {
        return "TIENDO_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, Integer> defaultPorts() {
        var ports = new TreeMap<String, Integer>();
        for (var part : Part.values()) {
            ports.put(part.label(), part.defaultPort());
        }
        ports.put(KEYCLOAK_MANAGEMENT, 9000);
        return ports;
    }

    private static int parsed(String name, String value) {
        if (value.strip().matches("[0-9]{1,5}") && Integer.parseInt(value.strip()) <= 65_535) {
            return Integer.parseInt(value.strip());
        }
        throw new StackException("The port of %s is not a port number: %s; correct %s or .tiendo/ports.properties."
                .formatted(name, value, variable(name)));
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
