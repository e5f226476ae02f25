package vn.tiendo.notification.ladder;

import java.time.Instant;

/**
 * A rung that was reached already for the same due moment, perhaps on the ladder of an earlier policy.
 *
 * @param at when it was to be reached
 */
public record Reached(Rung rung, Instant at) {}
