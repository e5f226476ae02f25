package vn.tiendo.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process under what an engine would put it under: own mounts, pids and network, its user, no rights, its limit. */
final class Container {
    static final String JAVA_HOME = "/opt/java/openjdk";

    private final ContainerSettings settings;
    private final Process process;
    private final Optional<Cgroup> cgroup;
    private final Path log;

    private Container(ContainerSettings settings, Process process, Optional<Cgroup> cgroup, Path log) {
        this.settings = settings;
        this.process = process;
        this.cgroup = cgroup;
        this.log = log;
    }

    static Container start(ContainerSettings wanted, @Nullable String network, Path work) throws IOException {
        String group = "tiendo-%d-%s".formatted(ProcessHandle.current().pid(), wanted.name());
        var cgroup = Cgroup.limitedTo(wanted.memory(), group);
        var settings = cgroup.isPresent() ? wanted : wanted.withLimitByOption();
        Path script = Files.writeString(
                work.resolve("start.sh"), new StartScript(settings, cgroup.map(Cgroup::processes)).text());
        Path log = work.resolve("log");
        var command = new ArrayList<String>();
        if (network != null) {
            command.addAll(List.of("nsenter", "--net=" + network));
        }
        command.addAll(List.of("unshare", "--mount", "--uts", "--ipc", "--pid", "--fork", "--kill-child"));
        command.addAll(List.of("bash", script.toAbsolutePath().toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Container(settings, process, cgroup, log);
    }

    /** As RUN in a Dockerfile: the root file system can be written, and it must succeed. */
    static void runInBuild(Path root, Map<String, String> environment, String user, List<String> command)
            throws IOException {
        Path work = Files.createTempDirectory(root.toAbsolutePath().getParent(), "run-");
        var settings = new ContainerSettings(
                "build", root, environment, user, "/", command, false, List.of(), Map.of(), 1L << 30, false, false, "");
        var container = start(settings, null, work);
        int code = container.await(Duration.ofMinutes(10));
        container.close();
        if (code != 0) {
            throw new IllegalStateException("%s: %d, see %s".formatted(command, code, container.log));
        }
    }

    /** The exit code; fails when it does not end in time. */
    int await(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "%s did not end within %s: see %s".formatted(settings.name(), limit, log));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The process that is number one inside, by its number out here. */
    long pid() {
        while (process.isAlive()) {
            var first = process.children().findFirst();
            if (first.isPresent()) {
                return first.get().pid();
            }
            Thread.onSpinWait(); // it is just being forked
        }
        throw new IllegalStateException("%s has ended: see %s".formatted(settings.name(), log));
    }

    /** Runs beside the process, as {@code docker exec} and health checks do. */
    Shell.Result execute(Duration limit, List<String> command) {
        var words = new ArrayList<String>();
        words.addAll(List.of("nsenter", "--target", Long.toString(pid())));
        words.addAll(List.of(
                "--mount", "--uts", "--ipc", "--net", "--pid", "--root", "--wd=/proc/%d/root".formatted(pid())));
        words.addAll(new StartScript(settings, Optional.empty()).asUser(command));
        String line = String.join(" ", words.stream().map(Shell::quoted).toList());
        String join = cgroup.map(group -> "echo 0 >" + group.processes() + "; ").orElse("");
        return Shell.run(limit, List.of("bash", "-c", join + "exec " + line));
    }

    /** Asks it to end as an engine does; the exit code. */
    int stop(String signal, Duration grace) {
        Shell.run("kill", "-s", signal.replace("SIG", ""), Long.toString(pid()));
        return await(grace);
    }

    /** A line of /proc/…/status, without its name. */
    String status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid()))).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    /** Bytes: the most that the largest of its processes ever held; what they share would be counted for each. */
    long peak() throws IOException {
        long peak = 0;
        var first = ProcessHandle.of(pid()).orElseThrow();
        for (var one : Stream.concat(Stream.of(first), first.descendants()).toList()) {
            Path status = Path.of("/proc/%d/status".formatted(one.pid()));
            for (String line : Files.exists(status) ? Files.readAllLines(status) : List.<String>of()) {
                if (line.startsWith("VmHWM:")) {
                    peak = Math.max(peak, Long.parseLong(line.replaceAll("[^0-9]", "")) << 10);
                }
            }
        }
        return peak;
    }

    List<String> mounts() throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/mountinfo".formatted(pid())));
    }

    Optional<Cgroup> cgroup() {
        return cgroup;
    }

    ContainerSettings settings() {
        return settings;
    }

    Path log() {
        return log;
    }

    void close() {
        process.children().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cgroup.ifPresent(Cgroup::close);
    }
}
