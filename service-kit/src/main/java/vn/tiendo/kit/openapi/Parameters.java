package vn.tiendo.kit.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parameters: those of the house stand once among the components, the others are described by the operation. */
final class Parameters {
    private static final Map<String, String> HOUSE = Map.of(
            "limit", "Limit",
            "cursor", "Cursor",
            "If-Match", "IfMatch",
            "If-None-Match", "IfNoneMatch",
            "Idempotency-Key", "IdempotencyKey",
            "Accept-Language", "AcceptLanguage",
            "Last-Event-ID", "LastEventId");

    private final Glossary glossary;
    private final Complaints complaints;

    Parameters(Glossary glossary, Complaints complaints) {
        this.glossary = glossary;
        this.complaints = complaints;
    }

    void describe(String name, Operation operation, Text text) {
        List<Parameter> described = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> !isHouse(parameter, text))
                    .forEach(parameter -> described.add(own(name, parameter, text)));
            operation.getParameters().stream()
                    .filter(parameter -> isHouse(parameter, text))
                    .map(parameter -> HOUSE.get(parameter.getName()))
                    .sorted()
                    .forEach(house -> described.add(reference(house)));
        }
        operation.setParameters(described);
        if (name.startsWith("POST ") && !Boolean.FALSE.equals(text.idempotent())) {
            operation.addParameter(reference("IdempotencyKey"));
        }
        if (!takes(operation, "AcceptLanguage")) {
            operation.addParameter(reference("AcceptLanguage"));
        }
        text.parameterTexts().keySet().stream()
                .filter(known -> described.stream().noneMatch(parameter -> known.equals(parameter.getName())))
                .forEach(unknown ->
                        complaints.add("%s describes the parameter %s, which it does not take", name, unknown));
    }

    /** One that the operation describes itself means something of its own there. */
    private static boolean isHouse(Parameter parameter, Text text) {
        return HOUSE.containsKey(String.valueOf(parameter.getName()))
                && !text.parameterTexts().containsKey(parameter.getName());
    }

    /** @param house such as {@code IfMatch} */
    static boolean takes(Operation operation, String house) {
        String reference = String.valueOf(reference(house).getRef());
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> reference.equals(parameter.getRef()));
    }

    private Parameter own(String name, Parameter parameter, Text text) {
        Optional<String> description = Optional.ofNullable(text.parameterTexts().get(parameter.getName()))
                .or(() -> Optional.ofNullable(parameter.getDescription()))
                .or(() -> glossary.parameter(parameter.getName()));
        if (description.isEmpty()) {
            complaints.add("%s: describe its parameter %s under parameters", name, parameter.getName());
        }
        return parameter.description(description.orElse(null));
    }

    static Parameter reference(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    static void addTo(Components components) {
        components.addParameter(
                "Limit",
                query(
                        "limit",
                        "Items on a page, 1 to 200",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.ONE)
                                .maximum(new BigDecimal(200))
                                .defaultValue(50)));
        components.addParameter(
                "Cursor",
                query(
                        "cursor",
                        "The `next` of the page before, exactly as received; absent: the first page",
                        string()));
        components.addParameter(
                "IfMatch",
                header(
                                "If-Match",
                                "The `ETag` of the version that was read: a change is refused when another came first")
                        .required(true)
                        .example("\"3\""));
        components.addParameter(
                "IfNoneMatch",
                header("If-None-Match", "The `ETag` that the caller has: 304 when it is still the one")
                        .example("\"3\""));
        components.addParameter(
                "IdempotencyKey",
                header(
                        "Idempotency-Key",
                        "Any text of the caller's, new for each intent: a request that is repeated with its key is answered like the first time and does nothing"));
        components.addParameter(
                "AcceptLanguage",
                header("Accept-Language", "`vi` (default) or `en`: the language of messages and titles")
                        .example("en"));
        components.addParameter(
                "LastEventId",
                header("Last-Event-ID", "The `id` of the last event received: the stream goes on right after it"));
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(string());
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
