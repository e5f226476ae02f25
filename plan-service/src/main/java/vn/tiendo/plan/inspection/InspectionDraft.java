package vn.tiendo.plan.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector writes of an inspection, until it is concluded.
 *
 * @param inspected codes of the bodies it looks at; without any, those that keep, lead or report the things it names
 * @param plans ids of plans it looks at, in sight, like tasks and targets
 */
record InspectionDraft(
        @NotNull InspectionKind kind,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String bodyKind,

        @NotBlank @Size(max = 500) String legalBasis,
        @NotBlank @Size(max = 1000) String subject,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 35) String> inspected,
        @Nullable @Size(max = 200) List<@NotNull UUID> plans,
        @Nullable @Size(max = 200) List<@NotNull UUID> tasks,
        @Nullable @Size(max = 200) List<@NotNull UUID> targets) {

    List<String> inspectedOrNone() {
        return inspected == null ? List.of() : inspected;
    }

    List<UUID> plansOrNone() {
        return plans == null ? List.of() : plans.stream().distinct().toList();
    }

    List<UUID> tasksOrNone() {
        return tasks == null ? List.of() : tasks.stream().distinct().toList();
    }

    List<UUID> targetsOrNone() {
        return targets == null ? List.of() : targets.stream().distinct().toList();
    }
}
