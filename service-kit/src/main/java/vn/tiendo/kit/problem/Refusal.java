package vn.tiendo.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is refused, and why. It rolls the transaction back; nothing of the request is kept. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<Field> fields;
    private final transient @Nullable Object[] arguments;

    /** One invalid field: where it stands in the body, what is wrong with it. */
    public record Field(
            String pointer, ErrorCode code, @Nullable Object... arguments) {}

    public Refusal(ErrorCode code, List<Field> fields, @Nullable Object... arguments) {
        super(code.name() + " " + java.util.Arrays.toString(arguments), null, false, false);
        this.code = code;
        this.fields = List.copyOf(fields);
        this.arguments = arguments.clone();
    }

    public ErrorCode code() {
        return code;
    }

    public List<Field> fields() {
        return fields;
    }

    @Nullable
    Object[] arguments() {
        return arguments.clone();
    }
}
