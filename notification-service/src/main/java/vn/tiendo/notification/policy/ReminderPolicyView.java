package vn.tiendo.notification.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.ladder.Ladder;
import vn.tiendo.notification.ladder.QuietHours;
import vn.tiendo.notification.ladder.Stage;
import vn.tiendo.notification.policy.NewPolicy.Audience;
import vn.tiendo.notification.policy.NewPolicy.PolicyRung;
import vn.tiendo.notification.policy.NewPolicy.Quiet;

/** A reminder policy as clients see it. */
record ReminderPolicyView(
        UUID id,
        DeadlineKind kind,
        @Nullable String programme,
        @Nullable OrganizationRef organization,
        List<PolicyRung> rungs,
        @Nullable Quiet quietHours,
        @Nullable String digestAt,
        @Nullable String commendBefore,
        boolean inForce,
        Instant createdAt,
        @Nullable Instant endedAt) {
    static ReminderPolicyView of(ReminderPolicy policy) {
        Ladder ladder = policy.ladder();
        Duration commendBefore = policy.commendBefore();
        return new ReminderPolicyView(
                policy.id(),
                policy.scope().kind(),
                policy.scope().programme(),
                policy.scope().organization(),
                ladder.stages().stream().map(ReminderPolicyView::rung).toList(),
                quiet(ladder.quiet()),
                ladder.digestAt() == null ? null : ladder.digestAt().toString(),
                commendBefore == null ? null : commendBefore.toString(),
                policy.inForce(),
                policy.createdAt(),
                policy.endedAt());
    }

    private static PolicyRung rung(Stage stage) {
        return new PolicyRung(
                stage.rung().toString(),
                stage.rung().counted(),
                stage.action(),
                stage.letter(),
                stage.told().stream()
                        .map(told -> new Audience(told.body(), told.roles()))
                        .toList());
    }

    private static @Nullable Quiet quiet(@Nullable QuietHours quiet) {
        return quiet == null
                ? null
                : new Quiet(quiet.from().toString(), quiet.until().toString());
    }
}
