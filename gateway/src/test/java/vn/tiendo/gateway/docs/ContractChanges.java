package vn.tiendo.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How one contract differs from another, what breaks callers first. */
final class ContractChanges {
    private final JsonObject before;
    private final JsonObject after;
    private final List<String> breaking = new ArrayList<>();
    private final List<String> added = new ArrayList<>();

    ContractChanges(JsonObject before, JsonObject after) {
        this.before = before;
        this.after = after;
    }

    List<String> sentences() {
        compare("the operation", operations(before).keySet(), operations(after).keySet());
        JsonObject types = types(before);
        for (String name : types.fieldNames()) {
            JsonObject newer = types(after).getJsonObject(name);
            if (newer != null) {
                compareTypes(name, types.getJsonObject(name), newer);
            }
        }
        List<String> all =
                new ArrayList<>(breaking.stream().map("BREAKING: "::concat).toList());
        all.addAll(added);
        return all;
    }

    private void compareTypes(String name, JsonObject older, JsonObject newer) {
        compare("the field " + name, fields(older), fields(newer));
        compare("the value of " + name, texts(older, "enum"), texts(newer, "enum"));
        Set<String> required = texts(newer, "required");
        required.removeAll(texts(older, "required"));
        boolean isSent = Boolean.FALSE.equals(newer.getValue("additionalProperties"));
        required.forEach(
                field -> (isSent ? breaking : added).add("the field %s.%s is now required".formatted(name, field)));
    }

    private void compare(String what, Set<String> older, Set<String> newer) {
        older.stream()
                .filter(one -> !newer.contains(one))
                .forEach(gone -> breaking.add("%s %s is gone".formatted(what, gone)));
        newer.stream()
                .filter(one -> !older.contains(one))
                .forEach(fresh -> added.add("%s %s is new".formatted(what, fresh)));
    }

    private static Map<String, JsonObject> operations(JsonObject document) {
        Map<String, JsonObject> operations = new LinkedHashMap<>();
        document.getJsonObject("paths", new JsonObject())
                .forEach(path -> ((JsonObject) path.getValue()).forEach(method -> {
                    if (method.getValue() instanceof JsonObject operation && operation.containsKey("responses")) {
                        operations.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), operation);
                    }
                }));
        return operations;
    }

    private static JsonObject types(JsonObject document) {
        return document.getJsonObject("components", new JsonObject()).getJsonObject("schemas", new JsonObject());
    }

    private static Set<String> fields(JsonObject type) {
        return type.getJsonObject("properties", new JsonObject()).fieldNames();
    }

    private static Set<String> texts(JsonObject type, String list) {
        Set<String> texts = new TreeSet<>();
        type.getJsonArray(list, new JsonArray()).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }
}
