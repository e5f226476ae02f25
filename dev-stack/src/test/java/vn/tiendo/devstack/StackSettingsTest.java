package vn.tiendo.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSettingsTest {
    @TempDir
    Path root;

    @Test
    void environmentWinsOverTheFileAndTheFileOverTheDefaults() throws IOException {
        var home = Files.createDirectories(root.resolve("elsewhere"));
        Files.writeString(home.resolve("ports.properties"), "gateway=9080\nplan=9081\n");

        var settings = StackSettings.load(root, Map.of("TIENDO_HOME", "elsewhere", "TIENDO_PORT_PLAN", "7081"));

        assertEquals(7081, settings.port(Part.PLAN));
        assertEquals(9080, settings.port(Part.GATEWAY));
        assertEquals(8180, settings.port(Part.KEYCLOAK));
        assertEquals(home, settings.home());
    }
}
