package vn.tiendo.kit.openapi;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** The answer of success: its status, its headers, its example. */
final class Answers {
    /** What is served to anyone is tagged by its content. */
    private static final String PUBLIC = "GET /public/";

    /** The second answer of success that an operation can have. */
    private static final String RANGE = "206";

    private final Types types;
    private final Examples examples;

    Answers(Types types, Examples examples, Components components) {
        this.types = types;
        this.examples = examples;
        components.addHeader("ETag", header("The version of what is shown; send it back as `If-Match` with a change"));
        components.addHeader("Link", header("The next page, `rel=\"next\"` (RFC 8288); absent on the last one"));
        components.addHeader("Location", header("Where the thing that was made is found"));
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse()
                        .description("Nothing has changed since the version in `If-None-Match`")
                        .addHeader("ETag", reference("ETag")));
    }

    void describe(String name, Operation operation, Text text) {
        APIResponses responses = operation.getResponses();
        String guessed = guessedStatus(responses);
        APIResponse success =
                Optional.ofNullable(responses.getAPIResponse(guessed)).orElseGet(OASFactory::createAPIResponse);
        int status = text.status() == null ? Integer.parseInt(guessed) : text.status();
        APIResponse range = responses.getAPIResponse(RANGE);
        responses.getAPIResponses().keySet().stream().toList().forEach(responses::removeAPIResponse);
        responses.addAPIResponse(String.valueOf(status), success.description(description(status)));
        if ((status == 201 || status == 202) && !Boolean.FALSE.equals(text.location())) {
            success.addHeader("Location", reference("Location"));
        }
        describe(name, operation, text, success);
        if (range != null) {
            responses.addAPIResponse(RANGE, range.description("The range that was asked for"));
            describe(name, operation, text, range);
        }
    }

    private void describe(String name, Operation operation, Text text, APIResponse success) {
        text.headerTexts().forEach((header, description) -> success.addHeader(header, header(description)));
        if (success.getContent() == null || success.getContent().getMediaTypes() == null) {
            return;
        }
        Map<String, MediaType> contents = success.getContent().getMediaTypes();
        contents.forEach((type, content) -> {
            examples.add(content, text.example(type), name + ": the response");
            addHeaders(name, operation, success, Types.named(content.getSchema()));
        });
        onlyEvents(success.getContent().getMediaTypes());
    }

    private void addHeaders(String name, Operation operation, APIResponse success, @Nullable String schema) {
        if (types.isPage(schema)) {
            success.addHeader("Link", reference("Link"));
        }
        boolean asked = Parameters.takes(operation, "IfNoneMatch");
        if (asked || types.isVersioned(schema) || name.startsWith(PUBLIC)) {
            success.addHeader("ETag", reference("ETag"));
            if (name.startsWith("GET ")) {
                if (!asked) {
                    operation.addParameter(Parameters.reference("IfNoneMatch"));
                }
                operation
                        .getResponses()
                        .addAPIResponse(
                                "304", OASFactory.createAPIResponse().ref("#/components/responses/NotModified"));
            }
        }
    }

    /** A stream is text to its reader; what the framework knows of it are the classes that write it. */
    private static void onlyEvents(Map<String, MediaType> contents) {
        MediaType stream = contents.get("text/event-stream");
        if (stream != null) {
            stream.setSchema(OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .description("Server-sent events: `id`, `event` and `data` lines"));
        }
    }

    private static String guessedStatus(APIResponses responses) {
        return responses.getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("2"))
                .sorted()
                .findFirst()
                .orElse("200");
    }

    private static String description(int status) {
        return switch (status) {
            case 201 -> "Made; this is how it stands";
            case 202 -> "Taken; the work goes on in the background";
            case 204 -> "Done";
            default -> "How it stands now";
        };
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
