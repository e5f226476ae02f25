package vn.tiendo.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Calls types what a reader of the API would call them, where a class has a shorter name in its own context. */
final class Names {
    private static final String REFERENCE = "#/components/schemas/";

    private Names() {}

    static void give(OpenAPI document, Map<String, String> names, Complaints complaints) {
        Components components = document.getComponents();
        Map<String, Schema> renamed = new LinkedHashMap<>();
        Map<String, Schema> schemas = components.getSchemas() == null ? Map.of() : components.getSchemas();
        schemas.forEach((name, schema) -> renamed.put(names.getOrDefault(name, name), schema));
        names.keySet().stream()
                .filter(name -> !schemas.containsKey(name))
                .forEach(name -> complaints.add("openapi/glossary.yaml names the type %s, which does not occur", name));
        if (renamed.size() < schemas.size()) {
            complaints.add("openapi/glossary.yaml gives two types the same name");
        }
        components.setSchemas(renamed);
        new SchemaWalk(schema -> {
                    String name = Types.named(schema);
                    return name == null || !names.containsKey(name) ? schema : schema.ref(REFERENCE + names.get(name));
                })
                .through(document);
    }
}
