package vn.tiendo.deploy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An image without an engine: a directory laid out by a Dockerfile's COPY lines on what its base brings, and what starting
 * it takes.
 */
record Image(
        Path root,
        Map<String, String> environment,
        String user,
        String directory,
        List<String> entrypoint,
        List<String> command,
        String stopSignal) {

    /** Taken as it is. */
    static Image pulled(String name, Path root) throws IOException {
        BaseImage base = BaseImage.of(name);
        base.layInto(fresh(root));
        return new Image(root, base.environment(), base.user, "/", base.entrypoint, base.command, "SIGTERM");
    }

    /** Built from a Dockerfile, in the order of its lines. */
    static Image built(Path context, ComposeService service, Path work) throws IOException {
        var stages = Dockerfile.read(context.resolve(service.dockerfile()), service.buildArguments());
        var roots = new HashMap<String, Path>();
        @Nullable Image image = null;
        for (int i = 0; i < stages.size(); i++) {
            Path root = work.resolve("stage-" + i);
            image = stage(context, stages.get(i), roots, fresh(root));
            roots.put(stages.get(i).name, root);
        }
        if (image == null) {
            throw new IllegalArgumentException(service.dockerfile() + " has no FROM");
        }
        return image;
    }

    private static Image stage(Path context, Dockerfile.Stage stage, Map<String, Path> earlier, Path root)
            throws IOException {
        BaseImage base = BaseImage.of(stage.base);
        var environment = new HashMap<>(base.environment());
        environment.putAll(stage.environment);
        // as an engine remembers a layer: what the same lines on the same base gave once
        Path layer = root.resolveSibling("layer-" + Objects.hash(stage.base, stage.environment, stage.runs));
        if (!stage.runs.isEmpty() && Files.exists(layer)) {
            Shell.run("cp", "-r", "--preserve=mode", layer + "/.", root.toString());
        } else {
            base.layInto(root);
        }
        Files.createDirectories(root.resolve(stage.directory.substring(1)));
        for (Dockerfile.Copy copy : stage.copies) {
            Path origin = copy.from().isEmpty() ? context : earlier.get(copy.from());
            copy(origin, copy, root, copy.from().isEmpty() ? Ignored.read(context) : Ignored.NOTHING);
        }
        if (!stage.runs.isEmpty() && !Files.exists(layer)) {
            for (List<String> run : stage.runs) {
                Container.runInBuild(root, environment, stage.user.isEmpty() ? base.user : stage.user, run);
            }
            Shell.run("mv", root.toString(), layer.toString());
            Shell.run("cp", "-r", "--preserve=mode", layer.toString(), root.toString());
        }
        return new Image(
                root, environment, stage.user, stage.directory, stage.entrypoint, stage.command, stage.stopSignal);
    }

    private static void copy(Path origin, Dockerfile.Copy copy, Path root, Ignored ignored) throws IOException {
        Path destination = root.resolve(copy.destination().substring(1));
        for (String source : copy.sources()) {
            List<Path> found = found(origin, source.startsWith("/") ? source.substring(1) : source);
            if (found.isEmpty()) {
                throw new IllegalStateException(
                        "COPY finds nothing at %s in %s: is it packaged?".formatted(source, origin));
            }
            Files.createDirectories(destination);
            for (Path path : found) {
                ignored.refuse(origin.relativize(path));
                // as COPY does: the content of a directory, the file itself, and root owns it
                String what = Files.isDirectory(path) ? path + "/." : path.toString();
                Shell.run("cp", "-r", "--no-preserve=ownership", "--preserve=mode", what, destination.toString());
            }
        }
        Shell.run("chown", "-R", "0:0", destination.toString());
    }

    private static List<Path> found(Path origin, String source) throws IOException {
        if (!source.contains("*")) {
            Path path = origin.resolve(source);
            return Files.exists(path) ? List.of(path) : List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + origin.resolve(source));
        try (var files = Files.list(origin.resolve(source).getParent())) {
            return files.filter(matcher::matches).sorted().toList();
        }
    }

    private static Path fresh(Path root) throws IOException {
        Shell.run("rm", "-rf", root.toString());
        return Files.createDirectories(root);
    }
}
