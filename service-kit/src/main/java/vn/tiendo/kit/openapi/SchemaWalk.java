package vn.tiendo.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Visits every schema of a document, inner ones first, and puts what comes back in its place. */
final class SchemaWalk {
    private final UnaryOperator<Schema> work;

    SchemaWalk(UnaryOperator<Schema> work) {
        this.work = work;
    }

    void through(OpenAPI document) {
        if (document.getComponents().getSchemas() != null) {
            Map<String, Schema> visited = new LinkedHashMap<>();
            document.getComponents().getSchemas().forEach((name, schema) -> visited.put(name, through(schema)));
            document.getComponents().setSchemas(visited);
        }
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().values().forEach(this::through));
        }
    }

    private void through(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() != null)
                    .forEach(parameter -> parameter.setSchema(through(parameter.getSchema())));
        }
        if (operation.getRequestBody() != null) {
            through(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> through(response.getContent()));
    }

    void through(@Nullable Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().stream()
                    .filter(media -> media.getSchema() != null)
                    .forEach(media -> media.setSchema(through(media.getSchema())));
        }
    }

    Schema through(Schema schema) {
        if (schema.getProperties() != null) {
            Map<String, Schema> visited = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> visited.put(name, through(property)));
            schema.setProperties(visited);
        }
        if (schema.getItems() != null) {
            schema.setItems(through(schema.getItems()));
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            schema.setAdditionalPropertiesSchema(through(schema.getAdditionalPropertiesSchema()));
        }
        if (schema.getAllOf() != null) {
            schema.setAllOf(schema.getAllOf().stream().map(this::through).toList());
        }
        if (schema.getAnyOf() != null) {
            schema.setAnyOf(schema.getAnyOf().stream().map(this::through).toList());
        }
        return work.apply(schema);
    }
}
