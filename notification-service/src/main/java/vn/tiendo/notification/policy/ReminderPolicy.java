package vn.tiendo.notification.policy;

import java.time.Instant;
import java.util.UUID;
import vn.tiendo.notification.ladder.Ladder;

/**
 * The ladder for one kind of deadline. It never changes: a newer policy of the same kind takes its place for the
 * deadlines that appear or change from then on.
 *
 * @param inForce whether no newer policy of its kind exists
 */
public record ReminderPolicy(UUID id, DeadlineKind kind, Ladder ladder, Instant createdAt, boolean inForce) {}
