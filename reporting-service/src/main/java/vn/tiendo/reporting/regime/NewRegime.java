package vn.tiendo.reporting.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.period.DueRule;
import vn.tiendo.reporting.period.Occasion;
import vn.tiendo.reporting.period.PeriodType;
import vn.tiendo.workingcalendar.RollPolicy;

/**
 * A regime that no plan proposed. Organisations by code. At most one way of saying when it is due: days, working days after
 * the cut-off, or a level of a chain.
 *
 * @param reporter who reports; with {@code members} the body below which they stand
 */
record NewRegime(
        @NotNull RegimeKind kind,
        @Nullable @Size(max = 300) String title,
        @NotBlank @Size(max = 64) String reporter,
        @Nullable @Valid AskedMembers members,
        @NotBlank @Size(max = 64) String recipient,
        @Nullable @Size(max = 64) String via,
        @Nullable @Size(min = 1, max = 8) Set<@NotNull Frequency> frequencies,
        @Nullable Map<@NotNull PeriodType, @NotNull Set<@NotNull Integer>> occurrences,
        @Nullable @Min(1) @Max(28) Integer windowDay,
        @Nullable @Size(min = 1, max = 12) List<RegimeResource.@Valid @NotNull Due> dueRules,
        @Nullable @Min(1) @Max(250) Integer dueWorkingDays,
        @Nullable @Valid AskedChain chain,
        @Nullable RollPolicy rollPolicy,
        @Nullable Boolean together,
        @Nullable UUID plan,
        @Nullable @Size(min = 1, max = 3) Set<@NotNull AskedItem> items,
        @Nullable @Size(min = 1, max = 30) List<@NotBlank @Size(max = 500) String> questions,
        @Nullable @Size(min = 1, max = 50) List<@Valid @NotNull Asked> occasions) {

    /**
     * Either a class, which is every body below the reporter of which all that is said holds, or these bodies; each reports to
     * the recipient, or to its own parent.
     *
     * @param kind what sort of body it is, as the directory has it
     * @param direct only those right below the reporter
     */
    record AskedMembers(
            @Nullable @Size(max = 20) String level,
            @Nullable @Size(max = 20) String line,

            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
            String kind,

            @Nullable Boolean direct,
            @Nullable @Size(min = 1, max = 5000) List<@NotBlank @Size(max = 64) String> organizations,
            @Nullable Boolean toParent) {
        boolean isClass() {
            return level != null || line != null || kind != null;
        }
    }

    /** The regime above and how many working days are kept free before its deadline. */
    record AskedChain(
            @NotNull UUID feeds, @NotNull @Min(0) @Max(60) Integer slack) {}

    /** One report outside the periods. */
    record Asked(
            @NotBlank @Size(max = 300) String title,
            @NotNull LocalDate windowFrom,
            @NotNull LocalDate windowTo,
            @NotNull LocalDate dueOn,
            @NotNull Boolean inclusive) {
        Occasion occasion() {
            return new Occasion(title, windowFrom, windowTo, dueOn, inclusive);
        }
    }

    /** What a kind asks for when nothing is said: a self-review comes once a year, what is asked for by date on request. */
    Set<Frequency> often() {
        if (frequencies != null) {
            return frequencies;
        }
        return Set.of(kind == RegimeKind.SELF_REVIEW ? Frequency.YEAR : Frequency.AD_HOC);
    }

    /** With a plan what it tracks; without one there are only words. */
    Set<AskedItem> asks() {
        if (items != null) {
            return items;
        }
        return plan == null ? Set.of(AskedItem.TEXT) : Set.of(AskedItem.TARGET, AskedItem.TASK);
    }

    List<DueRule> rules() {
        return dueRules == null
                ? List.of()
                : dueRules.stream().map(RegimeResource.Due::rule).toList();
    }

    Map<PeriodType, Set<Integer>> numbers() {
        return occurrences == null ? Map.of() : occurrences;
    }

    List<Occasion> asked() {
        return occasions == null
                ? List.of()
                : occasions.stream().map(Asked::occasion).toList();
    }

    List<String> named() {
        return members == null ? List.of() : Objects.requireNonNullElse(members.organizations(), List.of());
    }

    List<String> words() {
        return questions == null ? List.of() : questions;
    }
}
