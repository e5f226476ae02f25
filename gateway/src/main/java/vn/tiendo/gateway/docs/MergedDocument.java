package vn.tiendo.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tiendo.gateway.service.Service;

/** One OpenAPI document out of the services' documents, added one after another; the same parts give the same bytes. */
final class MergedDocument {
    private static final String SCHEME = "bearer";

    /** Names the services whose part is not there. */
    static final String MISSING = "x-tiendo-missing";

    private static final String CATALOGUE = "x-error-catalogue";
    /** Methods in the order in which people read them. */
    private static final List<String> METHODS = List.of("get", "head", "post", "put", "patch", "delete", "options");

    private final Map<String, JsonObject> paths = new TreeMap<>();
    private final JsonObject components = new JsonObject();
    private final Map<String, Object> tags = new LinkedHashMap<>();
    private final JsonArray tagGroups = new JsonArray();
    private final Map<String, Object> errors = new TreeMap<>();
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
        addTags(service.label(), own.getJsonArray("tags", new JsonArray()));
        for (Object error : own.getJsonArray(CATALOGUE, new JsonArray())) {
            errors.put(((JsonObject) error).getString("code"), error);
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

    /** What is served here and by no service; it is written as it should stand. */
    void addOwn(String group, JsonObject document) {
        addComponents(document.getJsonObject("components", new JsonObject()));
        addTags(group, document.getJsonArray("tags", new JsonArray()));
        document.getJsonObject("paths", new JsonObject())
                .forEach(path -> paths.put(path.getKey(), (JsonObject) path.getValue()));
    }

    private void addTags(String group, JsonArray added) {
        JsonArray names = new JsonArray();
        for (Object tag : added) {
            String name = ((JsonObject) tag).getString("name");
            names.add(name);
            tags.putIfAbsent(name, tag);
        }
        if (!names.isEmpty()) {
            tagGroups.add(new JsonObject().put("name", group).put("tags", names));
        }
    }

    /** What the gateway refuses by itself; what a service says of the same code is told instead. */
    void addError(JsonObject error) {
        errors.putIfAbsent(error.getString("code"), error);
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
        JsonObject ordered = new JsonObject();
        METHODS.stream()
                .filter(path::containsKey)
                .forEach(method -> ordered.put(method, operation(path.getJsonObject(method), prefix, open)));
        path.stream()
                .filter(other -> !METHODS.contains(other.getKey()))
                .forEach(other -> ordered.put(other.getKey(), other.getValue()));
        return ordered;
    }

    private JsonObject operation(JsonObject operation, String prefix, boolean open) {
        if (open) {
            operation.put("security", new JsonArray());
        } else {
            oneSecurity(operation);
            alsoRefusedByIdentity(operation);
        }
        oneOperationId(operation, prefix);
        return operation;
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

    /** Where a token is checked, its check may be what is out of order. */
    private static void alsoRefusedByIdentity(JsonObject operation) {
        JsonObject responses = operation.getJsonObject("responses", new JsonObject());
        if (reference("Unavailable").equals(responses.getJsonObject("503"))) {
            responses.put("503", reference("UnavailableOrIdentityUnavailable"));
        }
    }

    private static JsonObject reference(String response) {
        return new JsonObject().put("$ref", "#/components/responses/" + response);
    }

    private void oneOperationId(JsonObject operation, String prefix) {
        String id = operation.getString("operationId");
        if (id != null && !operationIds.add(id)) {
            operation.put("operationId", prefix + id);
        }
    }

    JsonObject toJson() {
        JsonObject bearer = new JsonObject()
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "An access token of the realm `tiendo`; names beside it are the roles that may call");
        JsonObject all = new JsonObject();
        components.copy().put("securitySchemes", new JsonObject().put(SCHEME, bearer)).stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> all.put(kind.getKey(), sorted((JsonObject) kind.getValue())));
        JsonObject document = new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", Overview.info())
                .put(
                        "servers",
                        new JsonArray().add(new JsonObject().put("url", "/").put("description", "This gateway")))
                .put("security", new JsonArray().add(new JsonObject().put(SCHEME, new JsonArray())))
                .put("tags", new JsonArray(List.copyOf(tags.values())))
                .put("x-tagGroups", tagGroups)
                .put("paths", new JsonObject(new LinkedHashMap<>(paths)))
                .put("components", all)
                .put(CATALOGUE, new JsonArray(List.copyOf(errors.values())));
        return missing.isEmpty() ? document : document.put(MISSING, missing);
    }

    private static JsonObject sorted(JsonObject parts) {
        return new JsonObject(new LinkedHashMap<>(new TreeMap<>(parts.getMap())));
    }
}
