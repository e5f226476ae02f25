package vn.tiendo.notification.policy;

import static vn.tiendo.notification.policy.PolicyError.REMINDER_COMMENDATION_INVALID;
import static vn.tiendo.notification.policy.PolicyError.REMINDER_DIGEST_QUIET;
import static vn.tiendo.notification.policy.PolicyError.REMINDER_QUIET_EMPTY;
import static vn.tiendo.notification.policy.PolicyError.REMINDER_ROLE_UNKNOWN;
import static vn.tiendo.notification.policy.PolicyError.REMINDER_RUNG_EARLY;
import static vn.tiendo.notification.policy.PolicyError.REMINDER_RUNG_INVALID;
import static vn.tiendo.notification.policy.PolicyError.REMINDER_RUNG_LETTER;
import static vn.tiendo.notification.policy.PolicyError.REMINDER_RUNG_REPEATED;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.ladder.Action;
import vn.tiendo.notification.ladder.Days;
import vn.tiendo.notification.ladder.Ladder;
import vn.tiendo.notification.ladder.QuietHours;
import vn.tiendo.notification.ladder.Rung;
import vn.tiendo.notification.ladder.Stage;
import vn.tiendo.notification.ladder.Told;
import vn.tiendo.notification.ladder.Told.Body;

/** Makes a ladder of what an administrator wrote, or says where it is wrong. Pure. */
final class PolicyRules {
    private static final Set<String> ROLES = Set.of(
            "plan-editor", "plan-issuer", "reporter", "report-approver", "reviewer", "inspector", "auditor", "admin");
    private static final Duration LONGEST = Duration.ofDays(366);

    private PolicyRules() {}

    static Ladder ladder(NewPolicy policy) {
        QuietHours quiet = quiet(policy.quietHours());
        LocalTime digestAt = policy.digestAt() == null ? null : LocalTime.parse(policy.digestAt());
        if (quiet != null && digestAt != null && quiet.contains(digestAt)) {
            throw REMINDER_DIGEST_QUIET.at("/digestAt", policy.digestAt());
        }
        return new Ladder(stages(policy), quiet, digestAt);
    }

    static @Nullable Duration commendBefore(NewPolicy policy) {
        String text = policy.commendBefore();
        if (text == null) {
            return null;
        }
        try {
            Duration before = Duration.parse(text);
            if (!before.isNegative() && before.getNano() == 0 && before.compareTo(LONGEST) <= 0) {
                return before;
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            // refused below, like one that is negative
        }
        throw REMINDER_COMMENDATION_INVALID.at("/commendBefore", text);
    }

    private static @Nullable QuietHours quiet(NewPolicy.@Nullable Quiet quiet) {
        if (quiet == null) {
            return null;
        }
        if (quiet.from().equals(quiet.until())) {
            throw REMINDER_QUIET_EMPTY.at("/quietHours/until", quiet.until());
        }
        return new QuietHours(LocalTime.parse(quiet.from()), LocalTime.parse(quiet.until()));
    }

    private static List<Stage> stages(NewPolicy policy) {
        List<Stage> stages = new ArrayList<>();
        for (NewPolicy.PolicyRung written : policy.rungs()) {
            String pointer = "/rungs/" + stages.size();
            Stage stage = stage(policy.kind(), written, pointer);
            if (stages.stream().anyMatch(other -> other.rung().equals(stage.rung()))) {
                throw REMINDER_RUNG_REPEATED.at(pointer + "/rung", written.rung());
            }
            stages.add(stage);
        }
        return stages;
    }

    private static Stage stage(DeadlineKind kind, NewPolicy.PolicyRung written, String pointer) {
        Rung rung = rung(written, pointer);
        Action action = written.action() == null ? Action.REMIND : written.action();
        if (action.isAct() && rung.isBeforeDue()) {
            throw REMINDER_RUNG_EARLY.at(pointer + "/action", written.rung());
        }
        return new Stage(rung, action, letter(written, action, pointer), told(kind, written, rung, action, pointer));
    }

    private static Rung rung(NewPolicy.PolicyRung written, String pointer) {
        try {
            return Rung.parse(written.rung(), written.counted() == null ? Days.CALENDAR : written.counted());
        } catch (DateTimeException invalid) {
            throw REMINDER_RUNG_INVALID.at(pointer + "/rung", written.rung());
        }
    }

    /** A proposal is a letter; an urging may be one besides; the rest is none. */
    private static boolean letter(NewPolicy.PolicyRung written, Action action, String pointer) {
        boolean asked = Boolean.TRUE.equals(written.letter());
        return switch (action) {
            case URGE -> asked;
            case PROPOSE_CRITICISM -> true;
            case REMIND, SUPERIOR -> {
                if (asked) {
                    throw REMINDER_RUNG_LETTER.at(pointer + "/letter");
                }
                yield false;
            }
        };
    }

    private static List<Told> told(
            DeadlineKind kind, NewPolicy.PolicyRung written, Rung rung, Action action, String pointer) {
        if (written.told() == null) {
            return usual(kind, rung, action);
        }
        List<Told> told = new ArrayList<>();
        for (NewPolicy.Audience audience : written.told()) {
            for (int role = 0; role < audience.roles().size(); role++) {
                if (!ROLES.contains(audience.roles().get(role))) {
                    throw REMINDER_ROLE_UNKNOWN.at(
                            "%s/told/%d/roles/%d".formatted(pointer, told.size(), role),
                            audience.roles().get(role));
                }
            }
            told.add(new Told(audience.body(), audience.roles()));
        }
        return told;
    }

    /** Who owes it is told; what was missed or urged also to whom it is owed; a draft only there. */
    private static List<Told> usual(DeadlineKind kind, Rung rung, Action action) {
        Told owner = new Told(Body.OWNER, owners(kind));
        Told recipient = new Told(Body.RECIPIENT, recipients(kind));
        return switch (action) {
            case REMIND -> rung.isBeforeDue() ? List.of(owner) : List.of(owner, recipient);
            case URGE -> List.of(owner, recipient);
            case SUPERIOR -> List.of(new Told(Body.SUPERIOR, List.of("reviewer")));
            case PROPOSE_CRITICISM -> List.of(new Told(Body.RECIPIENT, List.of(decider(kind))));
        };
    }

    private static String decider(DeadlineKind kind) {
        return kind == DeadlineKind.FINDING ? "inspector" : "reviewer";
    }

    private static List<String> owners(DeadlineKind kind) {
        return switch (kind) {
            case PERIODIC, AD_HOC, TASK, FINDING -> List.of("reporter", "report-approver");
            case DIFFICULTY -> List.of("reviewer");
            case AMENDMENT -> List.of("plan-editor", "plan-issuer");
        };
    }

    private static List<String> recipients(DeadlineKind kind) {
        return switch (kind) {
            case PERIODIC, AD_HOC, TASK -> List.of("reviewer");
            case FINDING -> List.of("inspector");
            case DIFFICULTY -> List.of("reporter", "report-approver");
            case AMENDMENT -> List.of("plan-editor", "plan-issuer");
        };
    }
}
