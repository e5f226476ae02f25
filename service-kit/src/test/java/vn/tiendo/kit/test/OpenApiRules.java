package vn.tiendo.kit.test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * What the OpenAPI document of every service promises; a service extends it in one line. A failure says which lines to add to
 * which file below {@code src/main/resources/openapi}.
 */
public abstract class OpenApiRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<String, Schema> schemas = new HashMap<>();

    private static JsonNode document() {
        try {
            return JSON.readTree(given().get("/q/openapi?format=json").asString());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void everyOperationTypeFieldAndErrorIsDescribedAndHasItsExamples() {
        List<String> complaints = new ArrayList<>();
        document().path("x-tiendo-incomplete").forEach(complaint -> complaints.add(complaint.asText()));
        assertEquals("", String.join("\n", complaints));
    }

    @Test
    void noOperationIdOccursTwice() {
        List<String> ids = new ArrayList<>();
        forEachOperation(
                document(),
                (name, operation) -> ids.add(operation.path("operationId").asText()));
        assertFalse(ids.isEmpty());
        assertEquals(List.copyOf(new TreeSet<>(ids)), ids.stream().sorted().toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = document();
        List<String> lost = document.findValuesAsText("$ref").stream()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void everyExampleFitsItsSchemaAndSaysNothingThatTheSchemaDoesNotKnow() {
        JsonNode document = document();
        JsonNode closed = closed(document.deepCopy());
        List<String> wrong = new ArrayList<>();
        forEachOperation(document, (name, operation) -> {
            check(document, closed, name + " request", operation.path("requestBody"), wrong);
            operation
                    .path("responses")
                    .properties()
                    .forEach(response -> check(
                            document,
                            closed,
                            name + " " + response.getKey(),
                            resolved(document, response.getValue()),
                            wrong));
        });
        assertEquals("", String.join("\n", wrong));
    }

    private void check(JsonNode document, JsonNode closed, String where, JsonNode body, List<String> wrong) {
        body.path("content")
                .properties()
                .forEach(content -> content.getValue()
                        .path("examples")
                        .properties()
                        .forEach(example -> {
                            JsonNode value =
                                    resolved(document, example.getValue()).path("value");
                            validator(closed, content.getValue().path("schema"))
                                    .validate(
                                            value.toString(),
                                            InputFormat.JSON,
                                            context -> context.executionConfig(
                                                    config -> config.formatAssertionsEnabled(true)))
                                    .forEach(
                                            error -> wrong.add(where + ", example " + example.getKey() + ": " + error));
                        }));
    }

    private Schema validator(JsonNode closed, JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode root = JSON.createObjectNode();
            root.set("components", closed.path("components"));
            root.putArray("allOf").add(closed((ObjectNode) schema.deepCopy()));
            return REGISTRY.getSchema(root.toString(), InputFormat.JSON);
        });
    }

    /** Types that are answered stay open for later fields; an example may only have those of today. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(OpenApiRules::closed);
        return node;
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static void forEachOperation(JsonNode document, BiConsumer<String, JsonNode> work) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .forEach(method -> work.accept(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                method.getValue())));
    }
}
