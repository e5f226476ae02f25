package vn.tiendo.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of every schema what it is, of every field what it means and in which unit, and which fields are always there. */
final class Schemas {
    private final Components components;
    private final Types types;
    private final Glossary glossary;
    private final Complaints complaints;

    Schemas(Components components, Types types, Glossary glossary, Complaints complaints) {
        this.components = components;
        this.types = types;
        this.glossary = glossary;
        this.complaints = complaints;
    }

    void describe() {
        Map<String, Schema> all = new TreeMap<>(components.getSchemas() == null ? Map.of() : components.getSchemas());
        all.forEach((name, schema) -> {
            if (schema.getDescription() == null) {
                describe(name, schema);
            }
        });
    }

    private void describe(String name, Schema schema) {
        if (name.matches(".*[0-9]")) {
            complaints.add("two types are called %s: name one with @Schema(name = …)", name.replaceAll("[0-9]+$", ""));
        }
        schema.setDescription(description(name).orElse(null));
        if (schema.getProperties() == null) {
            return;
        }
        if (!name.endsWith("Patch")) {
            types.required(name).or(() -> page(name)).ifPresent(required -> require(schema, required));
        }
        Map<String, Schema> described = new LinkedHashMap<>();
        schema.getProperties().forEach((field, value) -> described.put(field, field(name, field, value)));
        schema.setProperties(described);
    }

    private Optional<String> description(String name) {
        Optional<String> known = glossary.type(name)
                .or(() -> name.endsWith("Patch")
                        ? Optional.of("What to change (RFC 7396): an absent field stays, null removes it.")
                        : types.isPage(name) ? Optional.of("One page of a list.") : Optional.empty());
        if (known.isEmpty()) {
            complaints.add("the type %s is not described: add it to openapi/glossary.yaml under types", name);
        }
        return known;
    }

    private static void require(Schema schema, List<String> always) {
        List<String> required = schema.getProperties().keySet().stream()
                .filter(always::contains)
                .toList();
        schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
    }

    private Optional<List<String>> page(String name) {
        return types.isPage(name) ? Optional.of(List.of("items")) : Optional.empty();
    }

    private Schema field(String type, String name, Schema schema) {
        String base = type.endsWith("Patch") ? type.substring(0, type.length() - "Patch".length()) : type;
        Optional<String> description = glossary.field(type, name);
        if (!type.equals(base) && glossary.field(base, name).isPresent()) {
            description = glossary.field(base, name);
        }
        if (description.isEmpty() && Types.named(schema) == null) {
            complaints.add(
                    "the field %s.%s is not described: add it to openapi/glossary.yaml under fields", type, name);
        }
        description.ifPresent(schema::setDescription);
        return schema;
    }
}
