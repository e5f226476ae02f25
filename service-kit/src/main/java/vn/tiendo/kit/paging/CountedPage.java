package vn.tiendo.kit.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that can say how long the whole list is.
 *
 * @param next opaque cursor of the following page, or null on the last one
 * @param total how many there are on all pages; only when it was asked for
 */
public record CountedPage<T>(
        List<T> items, @Nullable String next, @Nullable Long total) implements Paged<T> {

    public static <T> CountedPage<T> of(Page<T> page, @Nullable Long total) {
        return new CountedPage<>(page.items(), page.next(), total);
    }
}
