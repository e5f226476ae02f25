package vn.tiendo.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/**
 * The named parts of one service's document. A part keeps its name when nobody else uses it, or uses it for the very same
 * thing; else it gets the service's prefix, and so does every part that refers to it.
 */
final class Components {
    private static final String ROOT = "#/components/";

    private final JsonObject document;
    /** Reference as written by the service → reference in the merged document. */
    private final Map<String, String> renamed = new HashMap<>();

    Components(JsonObject document) {
        this.document = document;
    }

    /** The whole document as it fits beside what is {@code taken}. */
    JsonObject settledInto(JsonObject taken, String prefix) {
        while (renameNext(taken, prefix)) {
            // each renaming changes what refers to it, which may then differ from its namesake
        }
        JsonObject result = (JsonObject) rewritten(document);
        JsonObject parts = result.getJsonObject("components", new JsonObject());
        renamed.forEach((from, to) -> {
            JsonObject kind = parts.getJsonObject(kindOf(from));
            kind.put(nameOf(to), kind.remove(nameOf(from)));
        });
        return result;
    }

    private boolean renameNext(JsonObject taken, String prefix) {
        for (Map.Entry<String, Object> kind : document.getJsonObject("components", new JsonObject())) {
            JsonObject namesakes = taken.getJsonObject(kind.getKey(), new JsonObject());
            for (Map.Entry<String, Object> part : (JsonObject) kind.getValue()) {
                String reference = ROOT + kind.getKey() + "/" + part.getKey();
                if (namesakes.containsKey(part.getKey())
                        && !renamed.containsKey(reference)
                        && !namesakes.getValue(part.getKey()).equals(rewritten(part.getValue()))) {
                    renamed.put(reference, ROOT + kind.getKey() + "/" + prefix + part.getKey());
                    return true;
                }
            }
        }
        return false;
    }

    private Object rewritten(Object value) {
        return switch (value) {
            case JsonObject object -> {
                JsonObject copy = new JsonObject();
                object.forEach(field -> copy.put(field.getKey(), rewrittenOrNull(field.getValue())));
                yield copy;
            }
            case JsonArray array -> {
                JsonArray copy = new JsonArray();
                array.forEach(item -> copy.add(rewrittenOrNull(item)));
                yield copy;
            }
            case String text -> renamed.getOrDefault(text, text);
            default -> value;
        };
    }

    @SuppressWarnings("NullAway") // JSON null stays null
    private Object rewrittenOrNull(Object value) {
        return value == null ? null : rewritten(value);
    }

    private static String kindOf(String reference) {
        return reference.substring(ROOT.length(), reference.lastIndexOf('/'));
    }

    private static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
