package vn.tiendo.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to one operation.
 *
 * @param id         the operationId: a verb and what it acts on, {@code issuePlan}, {@code listObligations}
 * @param status     the status of success, where it is not what the framework guesses
 * @param location   false where a 201 names no place: what was made is only found in its list
 * @param parameters descriptions of the parameters that are not the house's own, or that mean something of their own here
 * @param idempotent false for a POST that knows no {@code Idempotency-Key}
 * @param headers    what the headers of the answer say that are not the house's own
 * @param request    an example of the body: the name of a file in {@code openapi/examples}, or the body itself
 * @param response   the same of the answer; absent where the answer has no body
 * @param forms      the same of the other forms of an answer that comes in several, by media type
 * @param errors     the codes that this operation refuses with, besides those of the rule
 */
record Text(
        @Nullable String id,
        @Nullable String summary,
        @Nullable String description,
        @Nullable Integer status,
        @Nullable Boolean location,
        @Nullable Map<String, String> parameters,
        @Nullable Boolean idempotent,
        @Nullable Map<String, String> headers,
        @Nullable JsonNode request,
        @Nullable JsonNode response,
        @Nullable Map<String, JsonNode> forms,
        @Nullable List<String> errors,
        @Nullable String tag) {

    Text under(String fileTag) {
        return tag != null
                ? this
                : new Text(
                        id,
                        summary,
                        description,
                        status,
                        location,
                        parameters,
                        idempotent,
                        headers,
                        request,
                        response,
                        forms,
                        errors,
                        fileTag);
    }

    Map<String, String> parameterTexts() {
        return parameters == null ? Map.of() : parameters;
    }

    Map<String, String> headerTexts() {
        return headers == null ? Map.of() : headers;
    }

    /** The example of the answer in a form, which is the only one or one of several. */
    @Nullable
    JsonNode example(String mediaType) {
        return forms == null ? response : forms.getOrDefault(mediaType, response);
    }

    List<String> errorCodes() {
        return errors == null ? List.of() : errors;
    }
}
