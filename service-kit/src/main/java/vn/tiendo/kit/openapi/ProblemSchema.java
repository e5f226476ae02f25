package vn.tiendo.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The body of every refusal (RFC 9457) as a schema. */
final class ProblemSchema {
    private ProblemSchema() {}

    static Schema problem() {
        return object("Why a request was refused (RFC 9457). Clients decide by `code`, which never changes.")
                .addProperty("type", string("Names the kind of problem").format("uri"))
                .addProperty("title", string("The kind of problem in the language of `Accept-Language`"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .description("The HTTP status"))
                .addProperty("detail", string("This case in the language of `Accept-Language`"))
                .addProperty("instance", string("The path that was asked for").format("uri-reference"))
                .addProperty("code", string("The stable code").pattern("^[A-Z][A-Z0-9_]*$"))
                .addProperty("traceId", string("What to quote when asking for help"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("The invalid fields, where the request has any")
                                .items(OASFactory.createSchema().ref("#/components/schemas/InvalidField")))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    static Schema invalidField() {
        return object("A field of the request that is invalid")
                .addProperty("pointer", string("JSON Pointer (RFC 6901) into the body, or `#name` for a parameter"))
                .addProperty("code", string("Why, as a stable code"))
                .addProperty("detail", string("Why, in the language of `Accept-Language`"))
                .required(List.of("pointer", "code", "detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema string(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
