package vn.tiendo.kit.paging;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.CommonError;

/** Which page of a list is asked for: {@code limit} 1 to 200 (50 when absent) and the {@code cursor} received as {@code next}. */
public class PageRequest {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    @Parameter(description = "Items per page, 1 to 200; 50 when absent", example = "50")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "The `next` of the page before")
    @Nullable
    String cursor;

    private boolean onward;

    /** For JAX-RS, which fills the fields. */
    public PageRequest() {}

    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            throw CommonError.CURSOR_INVALID.because();
        }
        return Integer.parseInt(limit);
    }

    /** Rows to select: one more than the page, which tells whether another page follows. */
    public int fetch() {
        return limit() + 1;
    }

    /** The sort keys after which the page begins, exactly {@code count} of them; empty on the first page. */
    public List<String> after(int count) {
        List<String> keys = cursor == null ? List.of() : Cursor.decode(cursor);
        if (!keys.isEmpty() && keys.size() != count) {
            throw CommonError.CURSOR_INVALID.because();
        }
        return keys;
    }

    /** From now on it asks for the page after {@code next}, for as many as there can be at once: for whoever reads on to the end. */
    public void turnTo(String next) {
        cursor = next;
        limit = Integer.toString(MAX_LIMIT);
        onward = true;
    }

    /** Whether what is said of the whole list was said already, with the page that a caller began to read on from. */
    public boolean onward() {
        return onward;
    }

    /** Cuts the surplus row off and makes the cursor from the keys of the last row shown. */
    public <T> Page<T> page(List<T> rows, Function<T, List<String>> keys) {
        if (rows.size() <= limit()) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, limit());
        return new Page<>(shown, Cursor.encode(keys.apply(shown.getLast())));
    }
}
