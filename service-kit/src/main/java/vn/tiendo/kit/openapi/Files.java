package vn.tiendo.kit.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The description files on the class path: YAML for texts, JSON for examples. */
final class Files {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClassLoader classes;
    private final Complaints complaints;

    Files(ClassLoader classes, Complaints complaints) {
        this.classes = classes;
        this.complaints = complaints;
    }

    /** Empty when there is no such file; one that cannot be read is complained of. */
    <T> Optional<T> read(String path, Class<T> type) {
        try (InputStream in = classes.getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of((path.endsWith(".json") ? JSON : YAML).readValue(in, type));
        } catch (IOException unreadable) {
            complaints.add("%s cannot be read: %s", path, unreadable.getMessage());
            return Optional.empty();
        }
    }
}
