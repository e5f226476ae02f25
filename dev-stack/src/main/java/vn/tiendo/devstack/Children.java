package vn.tiendo.devstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The processes of one stack: started apart from the launcher's terminal, found again by their pid files. */
final class Children {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final long LARGE_LOG = 20L << 20;

    private final StackSettings settings;

    Children(StackSettings settings) {
        this.settings = settings;
    }

    Optional<ProcessHandle> living(Part part) {
        return pidFile(part).living();
    }

    void start(Part part, List<String> command, Map<String, String> environment) {
        try {
            rotate(settings.log(part));
            Files.createDirectories(settings.data(part));
            var builder = new ProcessBuilder(detached(command))
                    .directory(settings.data(part).toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(settings.log(part).toFile()));
            builder.environment().putAll(environment);
            pidFile(part).write(builder.start().toHandle());
        } catch (IOException e) {
            throw new StackException("%s could not be started: %s".formatted(part.label(), e.getMessage()), e);
        }
    }

    private static void rotate(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Ends the parts in good order, all at once, and by force those that do not listen. */
    void stop(Collection<Part> parts) {
        parts.forEach(part -> living(part).ifPresent(process -> askToEnd(part, process)));
        for (var part : parts) {
            living(part).filter(process -> !ended(process, GRACE)).ifPresent(process -> kill(part));
            pidFile(part).delete();
        }
    }

    /** Ends the part as a power cut would. */
    void kill(Part part) {
        living(part).ifPresent(process -> {
            process.destroyForcibly();
            ended(process, GRACE);
        });
    }

    private static void askToEnd(Part part, ProcessHandle process) {
        if (part != Part.POSTGRES) {
            process.destroy();
            return;
        }
        try { // SIGTERM would wait for every client to leave, SIGINT does not
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static boolean ended(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In a session of its own where the system can: a closed terminal then ends the launcher only. */
    private static List<String> detached(List<String> command) {
        var full = new ArrayList<String>();
        Stream.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup")
                .filter(tool -> Files.isExecutable(Path.of(tool)))
                .findFirst()
                .ifPresent(full::add);
        full.addAll(command);
        return full;
    }

    private PidFile pidFile(Part part) {
        return new PidFile(settings.home().resolve("pids").resolve(part.label() + ".pid"));
    }
}
