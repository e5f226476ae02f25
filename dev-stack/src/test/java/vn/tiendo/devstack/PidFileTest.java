package vn.tiendo.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
