package vn.tiendo.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path root;

    @Test
    void nonsensePortIsOneSentence() {
        refused(
                Map.of("TIENDO_PORT_KAFKA", "many"),
                "status",
                "The port of kafka is not a port number: many; correct TIENDO_PORT_KAFKA or .tiendo/ports.properties.");
    }

    @Test
    void unknownCommandIsOneSentence() {
        refused(Map.of(), "fly", "Unknown command: fly; ./tiendo help lists them.");
    }

    @Test
    void serviceThatIsNotBuiltIsOneSentence() {
        refused(Map.of(), "up", "plan-service is not built: run ./mvnw -DskipTests package.");
    }

    @Test
    void takenPortOfAServiceIsOneSentence() throws IOException {
        for (var part : Part.values()) {
            if (part.isService()) {
                var app = Files.createDirectories(root.resolve(part.module()).resolve("target/quarkus-app"));
                Files.createFile(app.resolve("quarkus-run.jar"));
            }
        }
        try (var squatter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = squatter.getLocalPort();
            refused(
                    Map.of("TIENDO_PORT_POSTGRES", Integer.toString(port)),
                    "up",
                    "Port %d, wanted for postgres, is taken by another program: end that program, or set TIENDO_PORT_POSTGRES to a free port."
                            .formatted(port));
        }
    }

    private void refused(Map<String, String> environment, String command, String sentence) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        int code = Main.run(root, environment, List.of(command), new PrintStream(out), new PrintStream(err));

        assertEquals("tiendo: " + sentence + "\n", err.toString(StandardCharsets.UTF_8));
        assertEquals(1, code);
    }
}
