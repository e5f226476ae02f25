package vn.tiendo.devstack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vn.tiendo.devstack.client.ApiException;

/** What {@code ./tiendo} does once a JDK is found and everything is built. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        var settings = StackSettings.load(StackSettings.findRoot(), System.getenv());
        System.exit(run(settings, Arrays.asList(args), System.out, System.err));
    }

    /** Returns the exit code; whatever goes wrong is one sentence on {@code err}. */
    static int run(StackSettings settings, List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return new Commands(settings, out).run(arguments);
        } catch (StackException | ApiException e) {
            err.println("tiendo: " + e.getMessage());
        } catch (UncheckedIOException e) {
            err.println("tiendo: " + sentence(e));
        } catch (IOException e) {
            err.println("tiendo: " + sentence(new UncheckedIOException(e)));
        } catch (RuntimeException e) {
            err.println("tiendo: something unforeseen, described in %s: %s".formatted(describe(settings, e), e));
        }
        return 1;
    }

    private static String sentence(UncheckedIOException failure) {
        var message = String.valueOf(failure.getCause());
        return message.contains("No space left")
                ? "The disk is full: make room for 1 GiB and start again (%s).".formatted(message)
                : message;
    }

    private static Path describe(StackSettings settings, RuntimeException failure) {
        var file = settings.home().resolve("launcher-failure.txt");
        try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
            failure.printStackTrace(writer);
        } catch (IOException e) {
            return Path.of("no file");
        }
        return file;
    }
}
