package vn.tiendo.notification.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.ladder.Ladder;

/**
 * The ladder for the deadlines of one scope. It never changes: a newer policy of the same scope takes its place for the
 * deadlines whose ladder begins from then on; the others keep the one they began with.
 *
 * @param commendBefore how long before due something must be done to be proposed for commendation; null: never
 * @param endedAt since when its scope has no policy of its own
 * @param inForce whether it is neither ended nor replaced
 */
public record ReminderPolicy(
        UUID id,
        PolicyScope scope,
        Ladder ladder,
        @Nullable Duration commendBefore,
        Instant createdAt,
        @Nullable Instant endedAt,
        boolean inForce) {

    /** Whether what was done at that moment was done early enough to be commended. */
    public boolean commends(Instant dueAt, Instant doneAt) {
        return commendBefore != null && !doneAt.plus(commendBefore).isAfter(dueAt);
    }
}
