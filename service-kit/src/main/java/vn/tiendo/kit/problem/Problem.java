package vn.tiendo.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal (RFC 9457, section 3.1) with three extensions: the stable {@code code}, the trace to quote
 * when asking for help, and the invalid fields.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        @Nullable String traceId,
        List<Field> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One invalid field; the pointer is a JSON Pointer into the body, or {@code #name} for a parameter. */
    public record Field(String pointer, String code, String detail) {}
}
