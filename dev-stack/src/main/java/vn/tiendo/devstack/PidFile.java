package vn.tiendo.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that outlives whoever started it, known by its pid and the instant it began, so that a pid which the
 * system has given to another program since is never taken for ours.
 */
final class PidFile {
    // Linux computes the start from the boot time, which moves a little when the clock is set
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it is still the same one and running. */
    Optional<ProcessHandle> living() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var fields = Files.readString(file).strip().split(" ");
            if (fields.length != 2) {
                return Optional.empty(); // cut off by a full disk or a crash
            }
            var started = Instant.parse(fields[1]);
            return ProcessHandle.of(Long.parseLong(fields[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> !isZombie(process))
                    .filter(process -> began(process, started));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Killed, but not yet buried by its parent: the system still lists it. Only Linux tells. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean began(ProcessHandle process, Instant started) {
        var found = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(found, started).abs().compareTo(TOLERANCE) < 0;
    }
}
