package vn.tiendo.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.tiendo.devstack.client.Eventually.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path directory;

    @Test
    void runningProcessIsFoundAgain() {
        pidFile().write(ProcessHandle.current());

        assertEquals(ProcessHandle.current(), pidFile().living().orElseThrow());
    }

    @Test
    void pidThatAnotherProgramGotSinceIsNotOurs() throws Exception {
        var longAgo = Instant.now().minusSeconds(86_400);
        Files.writeString(path(), ProcessHandle.current().pid() + " " + longAgo + "\n");

        assertTrue(pidFile().living().isEmpty());
    }

    @Test
    void endedProcessIsGone() throws Exception {
        var process = new ProcessBuilder("sleep", "600").start();
        pidFile().write(process.toHandle());
        process.destroyForcibly().waitFor();

        assertTrue(pidFile().living().isEmpty());
    }

    @Test
    void killedProcessThatNobodyBuriedIsGone() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "only Linux tells");
        // the shell becomes a program that never waits for its child
        var parent = new ProcessBuilder("sh", "-c", "sleep 600 & exec sleep 600").start();
        try {
            var child = eventually(
                    "the child", Duration.ofSeconds(10), () -> parent.children().findFirst());
            pidFile().write(child);
            child.destroyForcibly();

            assertTrue(eventually(
                            "its end",
                            Duration.ofSeconds(10),
                            () -> Optional.of(pidFile().living()).filter(Optional::isEmpty))
                    .isEmpty());
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void missingOrHalfWrittenFileIsNobody() throws Exception {
        assertTrue(pidFile().living().isEmpty());

        Files.writeString(path(), "4711");
        assertTrue(pidFile().living().isEmpty());
    }

    private PidFile pidFile() {
        return new PidFile(path());
    }

    private Path path() {
        return directory.resolve("plan.pid");
    }
}
