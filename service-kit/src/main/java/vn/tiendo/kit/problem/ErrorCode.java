package vn.tiendo.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which the system refuses, stable for clients. One enum per feature implements it; names are unique
 * over the whole system. Title and detail stand in {@code problems_vi.properties} and {@code problems_en.properties}
 * under {@code NAME} and {@code NAME.detail}, the detail as a {@link java.text.MessageFormat}.
 */
public interface ErrorCode {
    /** The HTTP status, 4xx or 503. */
    int status();

    String name();

    /** The refusal, with the arguments of its detail. */
    default Refusal because(@Nullable Object... arguments) {
        return new Refusal(this, List.of(), arguments);
    }

    /** The refusal of one field of the request body, named by a JSON Pointer (RFC 6901). */
    default Refusal at(String pointer, @Nullable Object... arguments) {
        return new Refusal(this, List.of(new Refusal.Field(pointer, this, arguments)), arguments);
    }
}
