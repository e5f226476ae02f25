package vn.tiendo.notification.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tiendo.notification.ladder.Rung;

/** A reminder policy as clients see it; the rungs are signed ISO 8601 durations from the due moment. */
record ReminderPolicyView(UUID id, DeadlineKind kind, List<String> rungs, boolean inForce, Instant createdAt) {
    static ReminderPolicyView of(ReminderPolicy policy) {
        List<String> rungs =
                policy.ladder().rungs().stream().map(Rung::toString).toList();
        return new ReminderPolicyView(policy.id(), policy.kind(), rungs, policy.inForce(), policy.createdAt());
    }
}
