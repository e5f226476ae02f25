package vn.tiendo.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of ./tiendo that runs before any Java does. */
class ScriptTest {
    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void hideTheRealJdks() throws IOException {
        // a PATH with the tools but no javac, which lies in /usr/bin on many machines
        var bin = Files.createDirectories(directory.resolve("bin"));
        for (var tool : List.of("bash", "sed", "head", "dirname", "readlink", "tail", "cat")) {
            for (var folder : List.of("/bin", "/usr/bin")) {
                if (Files.exists(Path.of(folder, tool))) {
                    executable(bin.resolve(tool), "exec %s/%s \"$@\"".formatted(folder, tool));
                }
            }
        }
        Files.copy(StackSettings.findRoot().resolve("tiendo"), directory.resolve("tiendo"));
        executable(directory.resolve("mvnw"), "echo \"chosen: $JAVA_HOME\"");
        environment.put("PATH", bin.toString());
        environment.put("HOME", directory.toString());
        environment.put("JAVA_HOME", "");
        environment.put("TIENDO_JDK_FOLDERS", directory.resolve("jvm") + "/*");
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        fakeJdk("old", "17.0.2");

        assertEquals(
                "tiendo: no JDK 21 or later was found: install one (for example from adoptium.net) or set JAVA_HOME to it.\n",
                run(1, "test"));
    }

    @Test
    void newestJdkWinsOverAnOldJavaHome() throws Exception {
        environment.put("JAVA_HOME", fakeJdk("old", "17.0.2").toString());
        fakeJdk("middle", "21.0.1");
        var newest = fakeJdk("newest", "25");

        assertTrue(chosen().contains(newest.toString()), this::chosen);
    }

    @Test
    void goodJavaHomeWinsOverANewerJdk() throws Exception {
        fakeJdk("newest", "25");
        var chosen = fakeJdk("middle", "21.0.1");
        environment.put("JAVA_HOME", chosen.toString());

        assertTrue(chosen().contains(chosen.toString()), this::chosen);
    }

    @Test
    void unknownCommandIsOneSentenceAfterTheHelp() throws Exception {
        assertTrue(run(1, "fly").endsWith("tiendo: there is no command fly.\n"));
    }

    @Test
    void logOfAPartThatNeverRanIsOneSentence() throws Exception {
        environment.put("TIENDO_HOME", directory.toString());

        assertTrue(run(1, "logs", "plan").startsWith("tiendo: there is no log of plan"));
    }

    /** The script hands over to Maven with JAVA_HOME set; the fake one here prints it. */
    private String chosen() {
        try {
            return run(0, "test");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Path fakeJdk(String name, String version) throws IOException {
        var jdk = directory.resolve("jvm").resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        executable(jdk.resolve("bin").resolve("javac"), "exit 0");
        return jdk;
    }

    private static void executable(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private String run(int exitCode, String... arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("/bin/bash", directory.resolve("tiendo").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(exitCode, process.waitFor(), output);
        return output;
    }
}
