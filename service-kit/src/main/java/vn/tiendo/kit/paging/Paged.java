package vn.tiendo.kit.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view that is one page of a list, sent with a Link header; {@link Page}, or one that says more about the whole. */
public interface Paged<T> {
    List<T> items();

    /** Opaque cursor of the following page, or null on the last one. */
    @Nullable
    String next();
}
