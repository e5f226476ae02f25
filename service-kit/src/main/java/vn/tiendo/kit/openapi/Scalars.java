package vn.tiendo.kit.openapi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Plain values stand where they are used, so that each can be described there; their named schemas go. */
final class Scalars {
    private static final Map<String, String> FORMATS = Map.of(
            "UUID",
            "uuid",
            "Instant",
            "date-time",
            "OffsetDateTime",
            "date-time",
            "LocalDate",
            "date",
            "Duration",
            "duration",
            "URI",
            "uri-reference");
    /** What the framework makes of the house's own types. */
    private static final Set<String> OTHERS =
            Set.of("JsonNode", "JsonNodeType", "ObjectNode", "Version", "OutboundSseEvent", "MediaType");

    private Scalars() {}

    static void putInPlace(OpenAPI document) {
        new SchemaWalk(Scalars::inPlace).through(document);
        FORMATS.keySet().forEach(document.getComponents()::removeSchema);
        OTHERS.forEach(document.getComponents()::removeSchema);
    }

    private static Schema inPlace(Schema schema) {
        String name = Types.named(schema);
        if (name == null) {
            return plain(schema);
        }
        if (FORMATS.containsKey(name)) {
            return described(schema)
                    .addType(SchemaType.STRING)
                    .format(FORMATS.get(name))
                    .description(schema.getDescription());
        }
        return OTHERS.contains(name) ? described(schema) : schema;
    }

    /**
     * Without the framework's own example of a moment; and without the number of decimals, on which validators that count in
     * binary do not agree.
     */
    private static Schema plain(Schema schema) {
        if (FORMATS.containsValue(String.valueOf(schema.getFormat()))) {
            schema.setExamples(null);
        }
        BigDecimal step = schema.getMultipleOf();
        if (step != null && step.compareTo(BigDecimal.ONE) < 0) {
            schema.setMultipleOf(null);
        }
        return schema;
    }

    private static Schema described(Schema schema) {
        return OASFactory.createSchema().description(schema.getDescription());
    }
}
