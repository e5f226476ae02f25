package vn.tiendo.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.tiendo.devstack.client.KeycloakAdmin;

/** PostgreSQL, Kafka, Keycloak and the services of one state directory: started, found again, ended. */
public final class DevStack implements AutoCloseable {
    private static final long WANTED_SPACE = 1L << 30;

    private static final EnumSet<Part> FOUNDATION = EnumSet.of(Part.POSTGRES, Part.KAFKA);

    private final StackSettings settings;
    private final Consumer<String> progress;
    private final Children children;
    private final Recipe recipe;

    DevStack(StackSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.children = new Children(settings);
        this.recipe = new Recipe(settings);
    }

    /** A new stack that ends with this JVM, ready when this returns; one before it is ended and its data deleted. */
    public static DevStack start(StackSettings settings) {
        var stack = new DevStack(settings, line -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(stack::end, "dev-stack-stop"));
        try {
            stack.reset();
            stack.up();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            stack.down();
            throw e;
        }
        return stack;
    }

    /** Starts what does not run and waits until everything is ready. */
    void up() {
        exclusively(() -> {
            requireSpace();
            children.stop(outdated());
            var dead = parts();
            dead.removeIf(part -> children.living(part).isPresent());
            dead.stream().filter(Part::isService).forEach(recipe::requireBuilt);
            requireFreePorts(dead);
            start(dead, FOUNDATION);
            parts().stream().filter(Part::hasDatabase).forEach(recipe::createDatabase);
            start(dead, EnumSet.complementOf(FOUNDATION));
            if (settings.parts().contains(Part.KEYCLOAK)) {
                importDemoUsers();
            }
        });
    }

    /** Ends everything, the servers that the others lean on last; the data stays. */
    void down() {
        exclusively(this::end);
    }

    /** Ends everything and deletes its data and logs. */
    void reset() throws IOException {
        down();
        for (var directory : List.of("data", "logs", "pids")) {
            delete(settings.home().resolve(directory));
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void end() {
        children.stop(EnumSet.complementOf(FOUNDATION));
        children.stop(FOUNDATION);
    }

    /** As kill −9 does. */
    public void kill(Part part) {
        children.kill(part);
    }

    /** Ends the part if it runs, starts it again on the same data and waits until it is ready. */
    public void restart(Part part) {
        exclusively(() -> {
            children.stop(List.of(part));
            start(List.of(part), List.of(part));
        });
    }

    /** Where a part that speaks HTTP is reached. */
    public URI url(Part part) {
        return URI.create("http://localhost:" + settings.port(part));
    }

    public Map<Part, URI> urls() {
        var urls = new EnumMap<Part, URI>(Part.class);
        settings.parts().stream()
                .filter(part -> part != Part.POSTGRES && part != Part.KAFKA)
                .forEach(part -> urls.put(part, url(part)));
        return urls;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port(Part.KAFKA);
    }

    /** The JDBC address of a part's own database; user and password are its label. */
    public String jdbcUrl(Part part) {
        return new Databases(settings.port(Part.POSTGRES)).jdbcUrl(part.label());
    }

    List<Status> statuses() throws IOException {
        var statuses = new ArrayList<Status>();
        for (var part : parts()) {
            var process = children.living(part);
            var state = process.isEmpty() ? "stopped" : recipe.ready(part) ? "ready" : "not ready";
            statuses.add(new Status(
                    part,
                    state,
                    settings.port(part),
                    process.map(ProcessHandle::pid).orElse(0L),
                    process.map(Memory::resident).orElse(0L)));
        }
        return statuses;
    }

    /** One part as {@code ./tiendo status} shows it; memory in bytes. */
    record Status(Part part, String state, int port, long pid, long memory) {}

    @Override
    public void close() {
        down();
    }

    private EnumSet<Part> parts() {
        return EnumSet.copyOf(settings.parts());
    }

    private static List<Part> backwards(Collection<Part> parts) {
        var backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        return backwards;
    }

    private void start(Collection<Part> dead, Collection<Part> wanted) {
        var pending = EnumSet.noneOf(Part.class);
        wanted.stream().filter(settings.parts()::contains).forEach(pending::add);
        try {
            // backwards: PostgreSQL and Keycloak may have to be unpacked first, the others start meanwhile
            for (var part : backwards(pending)) {
                if (dead.contains(part)) {
                    children.start(part, recipe.command(part), recipe.environment(part));
                }
            }
            new Readiness(settings, children, recipe, progress).await(pending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importDemoUsers() throws IOException {
        var keycloak = recipe.keycloak();
        new KeycloakAdmin(keycloak.address(), Keycloak.DEMO_USER, Keycloak.DEMO_USER)
                .importInto("tiendo", Files.readString(keycloak.overlay()));
    }

    /** Services that were built again since they started: they run on jars that are no longer there. */
    private List<Part> outdated() throws IOException {
        var outdated = new ArrayList<Part>();
        for (var part : parts()) {
            var started =
                    children.living(part).flatMap(process -> process.info().startInstant());
            if (part.isService() && started.isPresent() && recipe.builtAt(part).isAfter(started.get())) {
                outdated.add(part);
            }
        }
        return outdated;
    }

    private void requireFreePorts(Collection<Part> dead) {
        for (var part : dead) {
            Ports.requireFree(settings.port(part), part.label(), StackSettings.variable(part.label()));
        }
        if (dead.contains(Part.KEYCLOAK)) {
            var name = StackSettings.KEYCLOAK_MANAGEMENT;
            Ports.requireFree(settings.port(name), name, StackSettings.variable(name));
        }
    }

    private void requireSpace() throws IOException {
        var free = Files.getFileStore(settings.home()).getUsableSpace();
        if (free < WANTED_SPACE) {
            throw new StackException("Only %s are free on the disk of %s: make room for 1 GiB and start again."
                    .formatted(Memory.inMebibytes(free), settings.home()));
        }
    }

    private void exclusively(Work work) {
        try {
            Files.createDirectories(settings.home());
            try (var channel = FileChannel.open(
                            settings.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.tryLock()) {
                if (lock == null) {
                    throw new StackException(
                            "Another ./tiendo is at work in %s: wait until it is done.".formatted(settings.home()));
                }
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
