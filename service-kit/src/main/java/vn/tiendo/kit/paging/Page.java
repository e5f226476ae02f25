package vn.tiendo.kit.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the following page, or null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) implements Paged<T> {}
