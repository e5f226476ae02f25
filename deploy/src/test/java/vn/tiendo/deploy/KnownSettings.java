package vn.tiendo.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The environment variables that one packaged service reads when it starts, found in what is packaged. */
final class KnownSettings {
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private final Set<String> names = new TreeSet<>();

    /** @param application {@code quarkus-app} of a service */
    static Set<String> of(Path application) throws IOException {
        var settings = new KnownSettings();
        try (var jars =
                Stream.concat(Files.list(application.resolve("app")), Files.list(application.resolve("lib/main")))) {
            for (Path jar : jars.toList()) {
                settings.read(jar);
            }
        }
        return settings.names;
    }

    private void read(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            var model = jar.getEntry(MODEL);
            if (model != null) {
                readModel(new ObjectMapper().readTree(jar.getInputStream(model)));
            }
            boolean ours = file.getFileName().toString().matches("(vn\\.tiendo\\.|[a-z]+(-service)?-[0-9]).*");
            for (var entry : jar.stream().toList()) {
                if (entry.getName().matches("(META-INF/microprofile-config|application)\\.properties")) {
                    readProperties(jar.getInputStream(entry));
                } else if (ours && entry.getName().endsWith(".class")) {
                    readMapping(constants(jar.getInputStream(entry)));
                }
            }
        }
    }

    /** What the framework documents of itself; what is fixed when a service is built does not count. */
    private void readModel(JsonNode node) {
        if (node.path("phase").asText().equals("RUN_TIME")) {
            names.add(node.path("path").path("environmentVariable").asText());
        }
        node.forEach(this::readModel);
    }

    private void readProperties(InputStream stream) throws IOException {
        var properties = new Properties();
        properties.load(stream);
        properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("quarkus.") && !name.startsWith("%"))
                .forEach(name -> names.add(variable(name)));
    }

    /** A mapping keeps its prefix and its methods' names as constants of its class. */
    private void readMapping(List<String> constants) {
        constants.stream()
                .filter(prefix -> prefix.matches("tiendo(\\.[a-z-]+)+"))
                .forEach(prefix -> {
                    names.add(variable(prefix));
                    constants.stream()
                            .filter(method -> method.matches("[a-z]+[A-Za-z]*"))
                            .forEach(method -> names.add(variable(prefix + "." + kebab(method))));
                });
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The texts in a class file's constant pool (JVMS 4.4). */
    private static List<String> constants(InputStream stream) throws IOException {
        var texts = new ArrayList<String>();
        try (var data = new DataInputStream(stream)) {
            data.skipNBytes(8);
            int count = data.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = data.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(data.readUTF());
                    case 5, 6 -> {
                        data.skipNBytes(8);
                        i++;
                    }
                    case 15 -> data.skipNBytes(3);
                    case 7, 8, 16, 19, 20 -> data.skipNBytes(2);
                    default -> data.skipNBytes(4);
                }
            }
        }
        return texts;
    }
}
