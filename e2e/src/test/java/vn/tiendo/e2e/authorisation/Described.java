package vn.tiendo.e2e.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tiendo.devstack.client.Answer;

/** The merged API document as it is served, by {@code METHOD /path}. */
record Described(JsonNode document, Map<String, JsonNode> operations) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    static Described served() {
        JsonNode document = Door.gateway("GET", "/openapi.json", Map.of(), null).body();
        if (document.has("x-tiendo-missing")) {
            throw new AssertionError("services are missing in the API document: " + document.path("x-tiendo-missing"));
        }
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(one -> METHODS.contains(one.getKey()))
                        .forEach(one -> operations.put(
                                one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), one.getValue())));
        return new Described(document, operations);
    }

    /** Whether the operation is said to answer so: with this status and, where it refuses, with this code; HEAD has no body to say one. */
    boolean foresees(Operation operation, Answer answer) {
        JsonNode described = operations.get(operation.key()).path("responses").path(String.valueOf(answer.status()));
        if (described.has("$ref")) {
            described = document.at(described.path("$ref").asText().substring(1));
        }
        return !described.isMissingNode()
                && (answer.status() < 400
                        || operation.method().equals("HEAD")
                        || described.path("x-error-codes").toString().contains('"' + answer.code() + '"'));
    }
}
