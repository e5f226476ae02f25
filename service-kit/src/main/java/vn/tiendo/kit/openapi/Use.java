package vn.tiendo.kit.openapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the types are used for. Bodies are read strictly, so a type that is only sent takes no other field; a type that is
 * answered may get more within a version; one that is neither goes.
 */
final class Use {
    private static final Set<String> ALWAYS = Set.of("Problem", "InvalidField");

    private final OpenAPI document;

    Use(OpenAPI document) {
        this.document = document;
    }

    void settle() {
        Set<String> sent = new HashSet<>();
        Set<String> answered = new HashSet<>();
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().values().forEach(operation -> {
                        collect(operation, sent, answered);
                    }));
        }
        forgetAllBut(sent, answered);
        sent.removeAll(answered);
        sent.forEach(name -> {
            Schema schema = document.getComponents().getSchemas().get(name);
            if (schema != null && schema.getProperties() != null) {
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
            }
        });
    }

    private void forgetAllBut(Set<String> sent, Set<String> answered) {
        Map<String, Schema> kept = new LinkedHashMap<>(document.getComponents().getSchemas());
        kept.keySet().removeIf(name -> !sent.contains(name) && !answered.contains(name) && !ALWAYS.contains(name));
        document.getComponents().setSchemas(kept);
    }

    private void collect(Operation operation, Set<String> sent, Set<String> answered) {
        if (operation.getRequestBody() != null) {
            collect(operation.getRequestBody().getContent(), sent);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() != null)
                    .forEach(parameter ->
                            new SchemaWalk(schema -> collect(schema, sent)).through(parameter.getSchema()));
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> collect(answer.getContent(), answered));
    }

    private void collect(@Nullable Content content, Set<String> names) {
        new SchemaWalk(schema -> collect(schema, names)).through(content);
    }

    private Schema collect(Schema schema, Set<String> names) {
        String name = Types.named(schema);
        if (name != null && names.add(name)) {
            Schema named = document.getComponents().getSchemas().get(name);
            if (named != null) {
                new SchemaWalk(inner -> collect(inner, names)).through(named);
            }
        }
        return schema;
    }
}
