package vn.tiendo.notification.ladder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a rung is reached for one due moment.
 *
 * @param seq its place in the order in which the rungs are reached
 * @param position of its stage in the ladder
 * @param at by the working calendar, after quiet hours
 * @param gatheredAt when the digest goes out that holds it; absent when it is told at once
 */
public record Moment(
        int seq,
        int position,
        Rung rung,
        Action action,
        Instant at,
        @Nullable Instant gatheredAt) {}
