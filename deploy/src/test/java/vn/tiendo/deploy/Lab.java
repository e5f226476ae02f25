package vn.tiendo.deploy;

import static vn.tiendo.devstack.client.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.client.ApiException;

/** All containers of the compose file, started in the order it states, each once those it waits for are well. */
final class Lab implements AutoCloseable {
    /** Beside the tests of other modules a machine may be slower than the one an operator has. */
    private static final int BUSY = 3;

    private static final Duration ONE_SHOT = Duration.ofMinutes(5);

    private final Path root;
    private final Path work;
    private final ComposeFile compose;
    private final Network network;
    private final Map<String, Image> images = new HashMap<>();
    private final Map<String, Container> containers = new LinkedHashMap<>();
    private final Thread hook = new Thread(this::end, "lab-end");

    private Lab(Path root, Path work, ComposeFile compose) throws IOException {
        this.root = root;
        this.work = work;
        this.compose = compose;
        this.network = new Network(
                compose.services().stream().map(ComposeService::name).toList());
        // this JVM is told to resolve names by that file too, or Kafka's clients here would not find the broker
        Files.writeString(work.resolveSibling("hosts"), network.hosts());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Lab up(Path root, Path work, ComposeFile compose) throws IOException {
        var lab = new Lab(root, work, compose);
        try {
            lab.startAll();
            return lab;
        } catch (IOException | RuntimeException e) {
            lab.close();
            throw e;
        }
    }

    Container container(String name) {
        Container container = containers.get(name);
        if (container == null) {
            throw new IllegalArgumentException(name);
        }
        return container;
    }

    private void startAll() throws IOException {
        var waiting = new ArrayList<>(compose.services());
        var ready = new HashSet<String>();
        while (!waiting.isEmpty()) {
            List<ComposeService> next = waiting.stream()
                    .filter(service ->
                            ready.containsAll(service.map("depends_on").keySet()))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("services that wait for each other: " + waiting);
            }
            for (ComposeService service : next) {
                start(service);
            }
            next.forEach(this::awaitWell);
            next.forEach(service -> ready.add(service.name()));
            waiting.removeAll(next);
        }
    }

    private void start(ComposeService service) throws IOException {
        Path own = Files.createDirectories(work.resolve(service.name()));
        @Nullable
        Image image = images.get(service.text("image")); // the demo's container runs an image that is there already
        if (image == null) {
            image = service.isBuilt()
                    ? Image.built(root, service, own)
                    : Image.pulled(service.text("image"), own.resolve("root"));
            images.put(service.text("image"), image);
        }
        var settings = ContainerSettings.of(image, service, volumes(service), network.hosts());
        containers.put(service.name(), Container.start(settings, network.join(service.name()), own));
    }

    private Map<String, Path> volumes(ComposeService service) throws IOException {
        var mounts = new LinkedHashMap<String, Path>();
        for (String volume : service.list("volumes")) {
            String[] parts = volume.split(":", 2);
            boolean bound = parts[0].startsWith("./");
            Path source =
                    bound ? root.resolve(parts[0]) : work.resolve("volumes").resolve(parts[0]);
            if (!bound) {
                // an engine gives a new volume to the owner of the image's directory
                Shell.run("rm", "-rf", source.toString());
                Files.createDirectories(source);
                Shell.run("chown", service.text("user"), source.toString());
                Shell.run("chmod", "700", source.toString());
            }
            mounts.put(parts[1], source.normalize());
        }
        return mounts;
    }

    private void awaitWell(ComposeService service) {
        Container container = container(service.name());
        if (!service.has("healthcheck")) {
            int code = container.await(ONE_SHOT);
            if (code != 0) {
                throw new IllegalStateException(
                        "%s ended with %d: see %s".formatted(service.name(), code, container.log()));
            }
            return;
        }
        var check = service.healthCheck();
        eventually(
                "the health of %s (see %s)".formatted(service.name(), container.log()),
                check.patience().multipliedBy(BUSY),
                () -> {
                    Shell.Result result = container.execute(check.timeout(), check.command());
                    if (result.code() != 0) {
                        throw new ApiException(result.output());
                    }
                    return Optional.of(true);
                });
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void end() {
        containers.values().forEach(Container::close);
        try {
            network.close();
        } catch (UncheckedIOException | IllegalStateException e) {
            // the names of a network that could not be taken down are not used again
        }
    }
}
