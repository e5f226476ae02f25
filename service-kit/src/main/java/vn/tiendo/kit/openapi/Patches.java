package vn.tiendo.kit.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import vn.tiendo.kit.patch.MergePatch;

/**
 * The bodies of merge patches (RFC 7396): the record that is patched with every field optional, and null to remove those
 * that may be absent. The resource names the record: {@code @RequestBody(content = @Content(schema = @Schema(implementation = …)))}.
 */
final class Patches {
    private static final String SUFFIX = "Patch";

    private final Components components;
    private final Complaints complaints;
    private final List<Operation> operations = new ArrayList<>();
    private final Set<String> made = new HashSet<>();

    Patches(OpenAPI document, Complaints complaints) {
        this.complaints = complaints;
        this.components = document.getComponents();
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> operations.addAll(path.getOperations().values()));
        }
    }

    void describe() {
        for (Operation operation : operations) {
            if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
                continue;
            }
            for (Map.Entry<String, MediaType> content :
                    operation.getRequestBody().getContent().getMediaTypes().entrySet()) {
                if (content.getKey().equals(MergePatch.MEDIA_TYPE)) {
                    describe(content.getValue());
                    operation.getRequestBody().setRequired(true);
                }
            }
        }
    }

    private void describe(MediaType content) {
        String name = Types.named(content.getSchema());
        if (name == null) {
            complaints.add("a merge patch does not say of what: annotate the body with"
                    + " @RequestBody(content = @Content(schema = @Schema(implementation = ….class)))");
        } else {
            content.setSchema(patched(name));
        }
    }

    private Schema patched(String name) {
        Schema reference = OASFactory.createSchema().ref("#/components/schemas/" + name + SUFFIX);
        Schema whole = components.getSchemas().get(name);
        if (whole == null || whole.getProperties() == null || !made.add(name)) {
            return whole != null && whole.getProperties() == null
                    ? OASFactory.createSchema().ref("#/components/schemas/" + name)
                    : reference;
        }
        Schema patch = OASFactory.createSchema().addType(SchemaType.OBJECT);
        List<String> required = whole.getRequired() == null ? List.of() : whole.getRequired();
        whole.getProperties()
                .forEach((field, schema) -> patch.addProperty(field, field(schema, !required.contains(field))));
        components.addSchema(name + SUFFIX, patch);
        return reference;
    }

    private Schema field(Schema schema, boolean removable) {
        String name = Types.named(schema);
        Schema value = name == null ? copy(schema) : patched(name);
        if (!removable) {
            return value;
        }
        if (value.getRef() == null && value.getType() != null && value.getEnumeration() == null) {
            return value.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .anyOf(List.of(value, OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    private static Schema copy(Schema schema) {
        Schema copy = OASFactory.createSchema();
        schema.getAll().forEach(copy::set);
        if (schema.getType() != null) {
            copy.setType(new ArrayList<>(schema.getType()));
        }
        return copy;
    }
}
