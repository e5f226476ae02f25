package vn.tiendo.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands of this machine. */
final class Shell {
    private Shell() {}

    /** What a command that ended said, and how it ended; −1 when it had to be ended. */
    record Result(int code, String output) {}

    static Result run(Duration limit, List<String> command) {
        try {
            Path output = Files.createTempFile("tiendo-deploy-", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
                if (!ended) {
                    process.destroyForcibly().waitFor();
                }
                return new Result(
                        ended ? process.exitValue() : -1,
                        Files.readString(output).strip());
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For what must succeed. */
    static String run(String... command) {
        Result result = run(Duration.ofMinutes(2), List.of(command));
        if (result.code() != 0) {
            throw new IllegalStateException(
                    "%s: %d %s".formatted(String.join(" ", command), result.code(), result.output()));
        }
        return result.output();
    }

    static boolean succeeds(String... command) {
        return run(Duration.ofSeconds(20), List.of(command)).code() == 0;
    }

    /** As one word of a shell script. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
