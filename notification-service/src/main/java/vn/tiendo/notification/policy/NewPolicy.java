package vn.tiendo.notification.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.ladder.Action;
import vn.tiendo.notification.ladder.Days;
import vn.tiendo.notification.ladder.Told.Body;

/**
 * A policy to put in force.
 *
 * @param organization code of the body; the caller's is not meant when absent, but everybody
 * @param digestAt a time of day in Viet Nam
 * @param commendBefore an ISO 8601 duration
 */
record NewPolicy(
        @NotNull DeadlineKind kind,
        @Nullable @Size(min = 1, max = 35) String programme,
        @Nullable @Size(max = 35) String organization,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid PolicyRung> rungs,
        @Nullable @Valid Quiet quietHours,
        @Nullable @Pattern(regexp = TIME) String digestAt,
        @Nullable @Size(max = 20) String commendBefore) {
    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /** @param until on the next day when it is not later than {@code from} */
    record Quiet(
            @NotNull @Pattern(regexp = TIME) String from,
            @NotNull @Pattern(regexp = TIME) String until) {}

    /**
     * One step of a ladder. What is absent is as it is for the kind and the action.
     *
     * @param rung signed ISO 8601 duration from the due moment: -P3D three days before it, PT0S at it
     */
    record PolicyRung(
            @NotNull @Size(max = 20) String rung,
            @Nullable Days counted,
            @Nullable Action action,
            @Nullable Boolean letter,
            @Nullable @Size(min = 1, max = 3) List<@NotNull @Valid Audience> told) {}

    record Audience(
            @NotNull Body body, @NotEmpty @Size(max = 10) List<@NotNull @Size(max = 30) String> roles) {}
}
