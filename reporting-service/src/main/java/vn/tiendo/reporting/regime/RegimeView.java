package vn.tiendo.reporting.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.period.DeadlineWarning;
import vn.tiendo.reporting.period.DueRule;
import vn.tiendo.reporting.period.Occasion;
import vn.tiendo.reporting.period.PeriodType;
import vn.tiendo.reporting.period.Terms;
import vn.tiendo.workingcalendar.RollPolicy;

/**
 * A regime as the API shows it.
 *
 * @param reporter the body that reports, or the one below which the members stand
 * @param occurrences which periods of a type open; a type that is not named opens every time
 * @param windowDay day of the month on which windows begin: 15 by the Decree
 * @param warnings what in the coming year stands against Decree 09/2019; none of them hinders confirmation
 */
record RegimeView(
        UUID id,
        long version,
        RegimeKind kind,
        @Nullable String title,
        @Nullable UUID planId,
        @Nullable UUID dutyId,
        OrganizationRef reporter,
        @Nullable MembersView members,
        OrganizationRef recipient,
        @Nullable OrganizationRef via,
        OrganizationRef keeper,
        Set<Frequency> frequencies,
        Map<PeriodType, Set<Integer>> occurrences,
        int windowDay,
        @Nullable DueRule dueRule,
        List<DueRule> moreDueRules,
        @Nullable Integer dueWorkingDays,
        @Nullable ChainView chain,
        RollPolicy rollPolicy,
        boolean together,
        Set<AskedItem> items,
        List<String> questions,
        List<Occasion> occasions,
        RegimeStatus status,
        @Nullable Instant confirmedAt,
        List<Warning> warnings)
        implements Versioned {

    /** Either every body of a class below the reporter, or the bodies named. */
    record MembersView(
            @Nullable String level,
            @Nullable String line,
            @Nullable String kind,
            boolean direct,
            List<OrganizationRef> organizations,
            boolean toParent) {}

    /** The regime above, and the working days left between the two deadlines. */
    record ChainView(UUID feeds, int slack) {}

    /** @param article the provision that the regime departs from */
    record Warning(DeadlineWarning code, String article, LocalDate windowFrom, LocalDate cutOff, LocalDate dueOn) {
        static Warning of(Terms.Finding finding) {
            return new Warning(
                    finding.warning(),
                    finding.warning().article(),
                    finding.occurrence().from(),
                    finding.occurrence().deadline().cutOff(),
                    finding.occurrence().deadline().effectiveDueOn());
        }
    }

    static RegimeView of(
            Regime from, RegimeDetails details, Map<UUID, OrganizationCopy> known, List<Terms.Finding> findings) {
        return new RegimeView(
                from.id,
                from.version,
                from.kind,
                from.title,
                from.planId,
                from.dutyId,
                OrganizationRef.of(from.reporterId, known),
                members(from, details, known),
                OrganizationRef.of(from.recipientId, known),
                OrganizationRef.ofNullable(from.viaId, known),
                OrganizationRef.of(from.keeperId, known),
                from.frequencySet(),
                Listed.numbers(from.numbers),
                from.windowDay,
                from.dueRule(),
                Listed.dates(from.dueMore),
                from.dueWorkingDays,
                from.feedsId == null || from.slackDays == null ? null : new ChainView(from.feedsId, from.slackDays),
                from.rollPolicy,
                from.together,
                from.itemSet(),
                details.questions(from.id),
                details.occasions(from.id),
                from.status,
                from.confirmedAt,
                findings.stream().map(Warning::of).toList());
    }

    private static @Nullable MembersView members(
            Regime from, RegimeDetails details, Map<UUID, OrganizationCopy> known) {
        List<OrganizationRef> named = details.members(from.id).stream()
                .map(id -> OrganizationRef.of(id, known))
                .toList();
        return !from.isOfClass() && named.isEmpty()
                ? null
                : new MembersView(
                        from.memberLevel, from.memberLine, from.memberKind, from.memberDirect, named, from.toParent);
    }

    static Set<UUID> organizations(Stream<Regime> regimes, RegimeDetails details) {
        return regimes.flatMap(one -> Stream.concat(
                        Stream.of(one.reporterId, one.recipientId, one.keeperId),
                        Stream.concat(Stream.ofNullable(one.viaId), details.members(one.id).stream())))
                .collect(Collectors.toSet());
    }
}
