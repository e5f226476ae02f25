package vn.tiendo.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The description of the events in one piece: the schemas and examples that it refers to as files stand in it. */
final class EventDocument {
    private static final String FOLDER = "contracts/";
    private static final String SCHEMA = ".schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final ObjectNode document;

    private EventDocument() throws IOException {
        this.document = (ObjectNode) YAML.readTree(Packaged.bytes(FOLDER + "asyncapi.yaml"));
        bundle();
    }

    /** Made once, when the gateway starts. */
    static EventDocument bundled() {
        try {
            return new EventDocument();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String yaml() {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String json() {
        return document.toString();
    }

    private void bundle() throws IOException {
        Map<String, JsonNode> schemas = new TreeMap<>();
        for (JsonNode message : document.path("components").path("messages")) {
            ObjectNode payload = (ObjectNode) message.path("payload");
            String file = payload.path("schema").path("$ref").asText().replaceFirst("^\\./", "");
            String name = message.path("name").asText();
            payload.set("schema", reference("#/components/schemas/" + name));
            schemas.put(name, within(read(file), name));
            addExample((ObjectNode) message, file.replace(SCHEMA, ".example.json"));
        }
        ((ObjectNode) document.path("components").path("schemas")).setAll(schemas);
    }

    private static void addExample(ObjectNode message, String file) throws IOException {
        ObjectNode example = message.putArray("examples").addObject();
        example.put("name", "example");
        example.set("payload", read(file));
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(Packaged.bytes(FOLDER + file));
    }

    /** A schema that refers to its own parts finds them at its new place. */
    private static JsonNode within(JsonNode schema, String name) {
        ObjectNode moved = (ObjectNode) schema;
        moved.remove("$schema");
        moved.remove("$id");
        point(moved, "#/components/schemas/" + name);
        return moved;
    }

    private static void point(JsonNode node, String home) {
        if (node instanceof ObjectNode object && object.path("$ref").asText().startsWith("#/")) {
            object.set(
                    "$ref", TextNode.valueOf(home + object.path("$ref").asText().substring(1)));
        }
        node.forEach(child -> point(child, home));
    }

    private static ObjectNode reference(String target) {
        return JSON.createObjectNode().put("$ref", target);
    }
}
