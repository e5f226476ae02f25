package vn.tiendo.plan.facet;

import org.jspecify.annotations.Nullable;

/**
 * How many things of a list have a value.
 *
 * @param value null for those that have none
 */
public record FacetCount(@Nullable String value, long count) {}
