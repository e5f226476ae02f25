package vn.tiendo.devstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of a JVM that runs on a part of this JVM's own class path. */
final class JavaChild {
    private JavaChild() {}

    static List<String> command(List<String> options, String classPath, String mainClass, String... arguments) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The entries of our class path whose file name starts with one of {@code names}, and this module itself. */
    static String classPath(List<String> names) {
        return ownClassPath()
                .filter(entry -> isOurs(entry) || startsWithAny(Path.of(entry), names))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()) // the child works in another directory
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static Stream<String> ownClassPath() {
        // surefire may hide the real path in the manifest of a jar of its own
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(System.getProperty("path.separator")));
    }

    private static boolean isOurs(String entry) {
        var path = Path.of(entry);
        return path.endsWith(Path.of("dev-stack", "target", "classes")) || startsWithAny(path, List.of("dev-stack-"));
    }

    private static boolean startsWithAny(Path entry, List<String> names) {
        var file = String.valueOf(entry.getFileName());
        return names.stream().anyMatch(file::startsWith);
    }
}
