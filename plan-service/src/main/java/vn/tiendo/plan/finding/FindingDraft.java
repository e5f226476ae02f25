package vn.tiendo.plan.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector writes of a finding, until the inspection is concluded.
 *
 * @param demand the remedy that is demanded
 * @param owner code of the body that must remedy it: an inspected one, or one below it
 * @param nominalDueOn the last day in time, in Viet Nam
 * @param plan id of the plan it is about, in sight; like those of task and target, alone or with them
 */
public record FindingDraft(
        @NotNull Severity severity,
        @NotBlank @Size(max = 5000) String text,
        @NotBlank @Size(max = 5000) String demand,
        @NotBlank @Size(max = 35) String owner,
        @NotNull LocalDate nominalDueOn,
        @Nullable UUID plan,
        @Nullable UUID task,
        @Nullable UUID target) {}
