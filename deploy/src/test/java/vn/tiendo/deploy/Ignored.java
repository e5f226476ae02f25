package vn.tiendo.deploy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code .dockerignore}: the last line that fits a path decides whether the build gets to see it. */
record Ignored(List<String> rules) {
    static final Ignored NOTHING = new Ignored(List.of());

    static Ignored read(Path context) throws IOException {
        return new Ignored(Files.readAllLines(context.resolve(".dockerignore")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    /** Fails where the build of an engine would not find what it copies. */
    void refuse(Path path) {
        if (hides(Files.isDirectory(path) ? path.resolve("any") : path)) {
            throw new IllegalStateException(".dockerignore keeps " + path + " from the build");
        }
    }

    boolean hides(Path path) {
        boolean hidden = false;
        for (String rule : rules) {
            boolean shown = rule.startsWith("!");
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + (shown ? rule.substring(1) : rule));
            if (matcher.matches(path)) {
                hidden = !shown;
            }
        }
        return hidden;
    }
}
