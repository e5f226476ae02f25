package vn.tiendo.devstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Consumer;

/** The wait until parts are ready, with an end: a part that dies or takes too long is named with its last words. */
final class Readiness {
    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final StackSettings settings;
    private final Children children;
    private final Recipe recipe;
    private final Consumer<String> progress;
    private boolean postgresStartedAgain;

    Readiness(StackSettings settings, Children children, Recipe recipe, Consumer<String> progress) {
        this.settings = settings;
        this.children = children;
        this.recipe = recipe;
        this.progress = progress;
    }

    void await(EnumSet<Part> parts) throws IOException {
        var pending = EnumSet.copyOf(parts);
        long began = System.nanoTime();
        while (!pending.isEmpty()) {
            for (var part : parts) {
                if (pending.contains(part) && isReady(part)) {
                    pending.remove(part);
                    progress.accept(
                            "%-14s ready after %.1f s".formatted(part.label(), (System.nanoTime() - began) / 1e9));
                }
            }
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new StackException("%s is not ready after %d s: see %s."
                        .formatted(first(pending).label(), LIMIT.toSeconds(), settings.log(first(pending))));
            }
            pause();
        }
    }

    private boolean isReady(Part part) throws IOException {
        if (children.living(part).isPresent()) {
            return recipe.ready(part);
        }
        if (part == Part.POSTGRES && !postgresStartedAgain) {
            postgresStartedAgain = true; // the workers of a killed server may need a moment to leave
            pause();
            children.start(part, recipe.command(part), recipe.environment(part));
            return false;
        }
        throw new StackException("%s ended while it was starting; %s ends with: %s"
                .formatted(part.label(), settings.log(part), lastLine(settings.log(part))));
    }

    private static Part first(EnumSet<Part> parts) {
        return parts.iterator().next();
    }

    private static String lastLine(Path log) throws IOException {
        var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .strip()
                .split("\n");
        return lines[lines.length - 1];
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The start was interrupted: ./tiendo up goes on where it stopped.", e);
        }
    }
}
