package vn.tiendo.devstack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.tiendo.devstack.client.ApiException;

/** What {@code ./tiendo} does once a JDK is found and everything is built. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(StackSettings.findRoot(), System.getenv(), Arrays.asList(args), System.out, System.err));
    }

    /** Returns the exit code; whatever goes wrong is one sentence on {@code err}. */
    static int run(
            Path root, Map<String, String> environment, List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var settings = StackSettings.load(root, environment);
            return new Commands(settings, out).run(arguments);
        } catch (StackException | ApiException e) {
            err.println("tiendo: " + e.getMessage());
        } catch (UncheckedIOException e) {
            err.println("tiendo: " + sentence(String.valueOf(e.getCause())));
        } catch (IOException e) {
            err.println("tiendo: " + sentence(e.toString()));
        } catch (RuntimeException e) {
            err.println("tiendo: something unforeseen, described in %s: %s".formatted(describe(root, e), e));
        }
        return 1;
    }

    private static String sentence(String failure) {
        return failure.contains("No space left")
                ? "The disk is full: make room for 1 GiB and start again (%s).".formatted(failure)
                : "A file cannot be read or written: %s; check the path and who may write there.".formatted(failure);
    }

    private static Path describe(Path root, RuntimeException failure) {
        var file = root.resolve("target").resolve("launcher-failure.txt");
        try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
            failure.printStackTrace(writer);
        } catch (IOException e) {
            return Path.of("no file");
        }
        return file;
    }
}
