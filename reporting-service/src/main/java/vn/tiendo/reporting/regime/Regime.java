package vn.tiendo.reporting.regime;

import static vn.tiendo.reporting.regime.RegimeError.REGIME_FREQUENCY_UNSPECIFIED;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_NOT_PROPOSED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.obligation.OwingRegime;
import vn.tiendo.reporting.period.DueRule;
import vn.tiendo.reporting.period.Terms;
import vn.tiendo.workingcalendar.RollPolicy;

/** One reporting duty and its terms. Rows are read under a lock before they change, so the version is counted here. */
@Entity
class Regime {
    @Id
    UUID id;

    long version;

    @Nullable
    UUID planId;

    @Nullable
    Long planVersion;

    @Nullable
    UUID dutyId;

    /** What the plan says of it: written and compared by SQL, and mapped because every column of a row must be. */
    @Nullable
    String duty;

    UUID keeperId;
    UUID reporterId;
    UUID recipientId;

    @Nullable
    UUID viaId;

    String frequencies;

    @Nullable
    Integer dueDay;

    @Nullable
    Integer dueMonth;

    @Nullable
    Boolean dueInclusive;

    @Enumerated(EnumType.STRING)
    RollPolicy rollPolicy;

    @Enumerated(EnumType.STRING)
    RegimeStatus status;

    @Nullable
    Instant confirmedAt;

    @Nullable
    LocalDate openedThrough;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    Regime() {}

    /** What whoever confirms says differently from the plan; absent parts stay as proposed. */
    record Adjustment(
            @Nullable Set<Frequency> frequencies,
            @Nullable DueRule dueRule,
            @Nullable RollPolicy rollPolicy) {}

    /** Puts the regime in force; what it owes is opened from {@code today} on. */
    RegimeChanged confirm(Adjustment adjustment, Instant now) {
        if (status != RegimeStatus.PROPOSED) {
            throw REGIME_NOT_PROPOSED.because(status);
        }
        adjust(adjustment);
        if (frequencySet().contains(Frequency.PERIODIC_UNSPECIFIED)) {
            throw REGIME_FREQUENCY_UNSPECIFIED.at("/frequencies");
        }
        status = RegimeStatus.CONFIRMED;
        confirmedAt = now;
        version++;
        return RegimeChanged.of(this);
    }

    /** What this regime owes that was not opened yet; the days up to {@code today} count as opened from now on. */
    OwingRegime openThrough(LocalDate today) {
        LocalDate from = openedThrough == null ? today : openedThrough.plusDays(1);
        openedThrough = today;
        return new OwingRegime(id, planId, reporterId, recipientId, viaId, terms(), from);
    }

    Terms terms() {
        return new Terms(
                frequencySet().stream()
                        .flatMap(frequency -> frequency.periodType().stream())
                        .collect(Collectors.toSet()),
                dueRule(),
                rollPolicy);
    }

    /** In the order of the calendar, not of the plan's sentence. */
    Set<Frequency> frequencySet() {
        return Arrays.stream(frequencies.split(","))
                .map(Frequency::valueOf)
                .sorted()
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    @Nullable
    DueRule dueRule() {
        return dueDay == null ? null : new DueRule(dueDay, dueMonth, Boolean.TRUE.equals(dueInclusive));
    }

    static String join(Collection<Frequency> frequencies) {
        return frequencies.stream().distinct().sorted().map(Frequency::name).collect(Collectors.joining(","));
    }

    private void adjust(Adjustment adjustment) {
        if (adjustment.frequencies() != null) {
            frequencies = join(adjustment.frequencies());
        }
        DueRule rule = adjustment.dueRule();
        if (rule != null) {
            dueDay = rule.day();
            dueMonth = rule.month();
            dueInclusive = rule.inclusive();
        }
        if (adjustment.rollPolicy() != null) {
            rollPolicy = adjustment.rollPolicy();
        }
    }
}
