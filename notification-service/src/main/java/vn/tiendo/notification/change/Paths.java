package vn.tiendo.notification.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads ids out of an event's data by the paths of a {@link ReadingRule}; what is absent or null is nobody. */
final class Paths {
    private static final String EACH = "*";

    private Paths() {}

    static Set<UUID> ids(JsonNode data, List<String> paths) {
        Set<UUID> ids = new LinkedHashSet<>();
        paths.forEach(path -> collect(data, path.split("/"), 0, ids));
        return ids;
    }

    /** The data once for each body, with only its rows; the path is a list, every element of it, and a field, its list a field of the data. */
    static Map<UUID, ObjectNode> parts(ObjectNode data, String path) {
        String[] steps = path.split("/");
        Map<UUID, List<JsonNode>> rows = new LinkedHashMap<>();
        for (JsonNode row : data.path(steps[0])) {
            UUID body = UUID.fromString(row.path(steps[2]).asText());
            rows.computeIfAbsent(body, first -> new ArrayList<>()).add(row);
        }
        Map<UUID, ObjectNode> parts = new LinkedHashMap<>();
        rows.forEach((body, own) -> {
            ObjectNode part = data.objectNode();
            part.setAll(data);
            ArrayNode list = part.putArray(steps[0]);
            own.forEach(list::add);
            parts.put(body, part);
        });
        return parts;
    }

    private static void collect(JsonNode node, String[] steps, int at, Set<UUID> ids) {
        if (at == steps.length) {
            if (node.isTextual()) {
                ids.add(UUID.fromString(node.textValue()));
            }
        } else if (steps[at].equals(EACH)) {
            node.forEach(element -> collect(element, steps, at + 1, ids));
        } else {
            collect(node.path(steps[at]), steps, at + 1, ids);
        }
    }
}
