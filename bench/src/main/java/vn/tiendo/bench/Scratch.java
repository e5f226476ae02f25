package vn.tiendo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import vn.tiendo.devstack.DevStack;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.StackSettings;

/** A fresh stack on free ports with only the parts that a measurement needs; it ends with this JVM. */
record Scratch(StackSettings settings, DevStack stack) implements AutoCloseable {

    static Scratch start(String name, Part first, Part... others) {
        Path root = StackSettings.findRoot();
        Path home = root.resolve("bench/target").resolve(name);
        delete(home.resolve("data"));
        StackSettings settings = StackSettings.onFreePorts(root, home).only(first, others);
        System.out.printf("Starting a stack of its own in %s%n", root.relativize(home));
        return new Scratch(settings, DevStack.start(settings));
    }

    /** The process of a service of this stack. */
    ProcessHandle process(Part service) {
        String jar = service.label() + "-service/target/quarkus-app";
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(jar))
                .findFirst()
                .orElseThrow(() -> new BenchException(service.label() + " is not running"));
    }

    @Override
    public void close() {
        stack.close();
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
