package vn.tiendo.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A memory limit of the kernel, of either generation, where this machine lets us set one. */
final class Cgroup implements AutoCloseable {
    private static final Path FIRST = Path.of("/sys/fs/cgroup/memory");
    private static final Path SECOND = Path.of("/sys/fs/cgroup");

    private final Path directory;

    private Cgroup(Path directory) {
        this.directory = directory;
    }

    /** @param bytes as much as everything in the group may use together, its tmpfs included */
    static Optional<Cgroup> limitedTo(long bytes, String name) {
        boolean first = Files.exists(FIRST.resolve("memory.limit_in_bytes"));
        Path directory = (first ? FIRST : SECOND).resolve(name);
        try {
            Files.createDirectory(directory);
            Files.writeString(directory.resolve(first ? "memory.limit_in_bytes" : "memory.max"), Long.toString(bytes));
            return Optional.of(new Cgroup(directory));
        } catch (IOException e) {
            directory.toFile().delete();
            return Optional.empty();
        }
    }

    /** Whoever writes 0 here is in. */
    String processes() {
        return directory.resolve("cgroup.procs").toString();
    }

    /** How often the kernel had to end something here for want of memory. */
    long kills() throws IOException {
        Path first = directory.resolve("memory.oom_control");
        Path file = Files.exists(first) ? first : directory.resolve("memory.events");
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("oom_kill "))
                .mapToLong(line -> Long.parseLong(line.substring(9)))
                .sum();
    }

    /** The kernel lets go of a group only when the last of its processes has been reaped. */
    @Override
    public void close() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!directory.toFile().delete() && Files.exists(directory) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }
}
