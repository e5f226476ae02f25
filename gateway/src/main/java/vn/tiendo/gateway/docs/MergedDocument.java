package vn.tiendo.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.tiendo.gateway.service.Service;

/** One OpenAPI document out of the services' documents, added one after another. */
final class MergedDocument {
    private static final String SCHEME = "bearer";

    private final JsonObject paths = new JsonObject();
    private final JsonObject components = new JsonObject();
    private final JsonObject tags = new JsonObject();
    private final Set<String> operationIds = new LinkedHashSet<>();
    private final JsonArray missing = new JsonArray();

    void withoutPartOf(Service service) {
        missing.add(service.label());
    }

    void add(Service service, JsonObject document) {
        String prefix = Character.toUpperCase(service.label().charAt(0))
                + service.label().substring(1);
        JsonObject own = new Components(document).settledInto(components, prefix);
        addComponents(own.getJsonObject("components", new JsonObject()));
        for (Object tag : own.getJsonArray("tags", new JsonArray())) {
            tags.put(((JsonObject) tag).getString("name"), tag);
        }
        for (Map.Entry<String, Object> path : own.getJsonObject("paths", new JsonObject())) {
            if (Service.serving(path.getKey()) == service || Service.showing(path.getKey()) == service) {
                paths.put(
                        path.getKey(),
                        operations(
                                (JsonObject) path.getValue(),
                                prefix,
                                path.getKey().startsWith(Service.PUBLIC)));
            }
        }
    }

    private void addComponents(JsonObject added) {
        for (Map.Entry<String, Object> kind : added) {
            if (!kind.getKey().equals("securitySchemes")) {
                JsonObject known = components.getJsonObject(kind.getKey(), new JsonObject());
                components.put(kind.getKey(), known.mergeIn((JsonObject) kind.getValue()));
            }
        }
    }

    /** @param open whether anyone may call it, which the document's own default does not say */
    private JsonObject operations(JsonObject path, String prefix, boolean open) {
        for (Map.Entry<String, Object> part : path) {
            if (part.getValue() instanceof JsonObject operation && operation.containsKey("responses")) {
                if (open) {
                    operation.put("security", new JsonArray());
                } else {
                    oneSecurity(operation);
                }
                oneOperationId(operation, prefix);
            }
        }
        return path;
    }

    /** Whatever a service calls its scheme, here it is the one bearer token; the roles it names are kept. */
    private static void oneSecurity(JsonObject operation) {
        JsonArray security = operation.getJsonArray("security");
        if (security == null || security.isEmpty()) {
            return;
        }
        JsonArray roles = new JsonArray();
        for (Object requirement : security) {
            for (Map.Entry<String, Object> scheme : (JsonObject) requirement) {
                roles.addAll((JsonArray) scheme.getValue());
            }
        }
        operation.put("security", new JsonArray().add(new JsonObject().put(SCHEME, roles)));
    }

    private void oneOperationId(JsonObject operation, String prefix) {
        String id = operation.getString("operationId");
        if (id != null && !operationIds.add(id)) {
            operation.put("operationId", prefix + id);
        }
    }

    JsonObject toJson() {
        JsonObject bearer =
                new JsonObject().put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        JsonObject all = components.copy().put("securitySchemes", new JsonObject().put(SCHEME, bearer));
        JsonArray tagList = new JsonArray();
        tags.forEach(tag -> tagList.add(tag.getValue()));
        JsonObject document = new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", "Tiendo").put("version", "1"))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("security", new JsonArray().add(new JsonObject().put(SCHEME, new JsonArray())))
                .put("tags", tagList)
                .put("paths", paths)
                .put("components", all);
        return missing.isEmpty() ? document : document.put("x-tiendo-missing", missing);
    }
}
