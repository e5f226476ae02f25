package vn.tiendo.reporting.regime;

import static vn.tiendo.reporting.regime.RegimeError.REGIME_DUE_UNCLEAR;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_FREQUENCY_UNSPECIFIED;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_NOT_ENDABLE;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_NOT_PROPOSED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.reporting.obligation.OwingRegime;
import vn.tiendo.reporting.period.Deadline;
import vn.tiendo.reporting.period.DueRule;
import vn.tiendo.reporting.period.DueTerms;
import vn.tiendo.reporting.period.Openings;
import vn.tiendo.reporting.period.Period;
import vn.tiendo.reporting.period.PeriodType;
import vn.tiendo.reporting.period.Terms;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

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

    @Enumerated(EnumType.STRING)
    RegimeKind kind;

    @Nullable
    String title;

    String numbers;
    int windowDay;
    String dueMore;

    @Nullable
    Integer dueWorkingDays;

    @Nullable
    UUID feedsId;

    @Nullable
    Integer slackDays;

    @Nullable
    String memberLevel;

    @Nullable
    String memberLine;

    @Nullable
    String memberKind;

    boolean memberDirect;
    boolean toParent;
    boolean together;
    String items;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    Regime() {}

    /** A regime that a body lays down by itself: proposed, with its warnings, until somebody confirms it. */
    Regime(NewRegime asked, UUID keeper, UUID reporter, UUID recipient, @Nullable UUID via) {
        this.id = Ids.next();
        this.kind = asked.kind();
        this.title = asked.title();
        this.keeperId = keeper;
        this.reporterId = reporter;
        this.recipientId = recipient;
        this.viaId = via;
        this.frequencies = join(asked.often());
        this.numbers = Listed.numbers(asked.numbers());
        this.windowDay = asked.windowDay() == null ? Period.FIRST_DAY_OF_THE_DECREE : asked.windowDay();
        this.dueMore = "";
        this.dueWorkingDays = asked.dueWorkingDays();
        this.rollPolicy = asked.rollPolicy() == null ? RollPolicy.NEXT_WORKING_DAY : asked.rollPolicy();
        this.together = Boolean.TRUE.equals(asked.together());
        this.planId = asked.plan();
        this.items = asked.asks().stream().sorted().map(AskedItem::name).collect(Collectors.joining(","));
        this.status = RegimeStatus.PROPOSED;
        members(asked.members());
        due(asked);
    }

    private void members(NewRegime.@Nullable AskedMembers asked) {
        if (asked != null) {
            memberLevel = asked.level();
            memberLine = asked.line();
            memberKind = asked.kind();
            memberDirect = Boolean.TRUE.equals(asked.direct());
            toParent = Boolean.TRUE.equals(asked.toParent());
        }
    }

    /** Whether every body of a class owes one, whoever is in it when a period opens. */
    boolean isOfClass() {
        return memberLevel != null || memberLine != null || memberKind != null;
    }

    private void due(NewRegime asked) {
        List<DueRule> rules = asked.rules();
        if (!rules.isEmpty()) {
            DueRule first = rules.getFirst();
            dueDay = first.day();
            dueMonth = first.month();
            dueInclusive = first.inclusive();
            dueMore = Listed.dates(rules.subList(1, rules.size()));
        }
        NewRegime.AskedChain chain = asked.chain();
        if (chain != null) {
            feedsId = chain.feeds();
            slackDays = chain.slack();
        }
    }

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

    /** It opens nothing more; what it opened stays owed. What a plan asks for ends with the plan. */
    RegimeChanged end() {
        if (status == RegimeStatus.ENDED || dutyId != null) {
            throw REGIME_NOT_ENDABLE.because(status);
        }
        status = RegimeStatus.ENDED;
        version++;
        return RegimeChanged.of(this);
    }

    /** What this regime owes that was not opened yet; the days up to {@code today} count as opened from now on. */
    OwingRegime openThrough(LocalDate today, RegimeDetails details) {
        LocalDate from = openedThrough == null ? today : openedThrough.plusDays(1);
        openedThrough = today;
        return new OwingRegime(id, title, terms(details), from);
    }

    /** When a plan issued on that day is to be filed; the day itself does not count (Civil Code art. 147). */
    Optional<Deadline> filing(LocalDate issuedOn, WorkingCalendar calendar) {
        return kind != RegimeKind.PLAN_FILING || dueWorkingDays == null
                ? Optional.empty()
                : Optional.of(new DueTerms.AfterCutOff(dueWorkingDays, true).after(issuedOn, calendar));
    }

    Terms terms(RegimeDetails details) {
        return new Terms(openings(), due(details), details.occasions(id), rollPolicy);
    }

    private Openings openings() {
        Map<PeriodType, Set<Integer>> some = Listed.numbers(numbers);
        Map<PeriodType, Set<Integer>> all = new EnumMap<>(PeriodType.class);
        frequencySet().stream()
                .flatMap(frequency -> frequency.periodType().stream())
                .forEach(type -> all.put(type, some.getOrDefault(type, Set.of())));
        return new Openings(all, windowDay);
    }

    /** A regime feeds one that stood before it, so that this ends at the top of the chain. */
    private DueTerms due(RegimeDetails details) {
        Regime above = details.above(feedsId);
        if (above != null && slackDays != null) {
            return new DueTerms.Below(above.due(details), slackDays);
        }
        return dueWorkingDays == null
                ? new DueTerms.Written(dueRules(), rollPolicy)
                : new DueTerms.AfterCutOff(dueWorkingDays, !Boolean.FALSE.equals(dueInclusive));
    }

    /** All days it names, the first of them as {@link #dueRule()}. */
    List<DueRule> dueRules() {
        return Stream.concat(Stream.ofNullable(dueRule()), Listed.dates(dueMore).stream())
                .toList();
    }

    /** In the order of the calendar, not of the plan's sentence. */
    Set<Frequency> frequencySet() {
        return Arrays.stream(frequencies.split(","))
                .map(Frequency::valueOf)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<AskedItem> itemSet() {
        return Arrays.stream(items.split(","))
                .map(AskedItem::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
            if (kind == RegimeKind.PLAN_FILING) {
                throw REGIME_DUE_UNCLEAR.at("/dueRule");
            }
            dueWorkingDays = null;
            feedsId = null;
            slackDays = null;
            dueMore = "";
            dueDay = rule.day();
            dueMonth = rule.month();
            dueInclusive = rule.inclusive();
        }
        if (adjustment.rollPolicy() != null) {
            rollPolicy = adjustment.rollPolicy();
        }
    }
}
