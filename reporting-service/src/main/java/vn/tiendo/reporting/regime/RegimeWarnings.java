package vn.tiendo.reporting.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.reporting.period.DeadlineWarning;
import vn.tiendo.reporting.period.Terms;
import vn.tiendo.workingcalendar.WorkingCalendar;

/** What whoever confirms a regime should know: where it departs from the Decree, and where its chain leaves no time. */
final class RegimeWarnings {
    private RegimeWarnings() {}

    static List<Terms.Finding> of(
            Regime regime,
            RegimeDetails details,
            Map<UUID, OrganizationCopy> known,
            LocalDate today,
            WorkingCalendar calendar) {
        Terms terms = regime.terms(details);
        boolean toGovernment = has(regime.reporterId, "PROVINCE", known)
                && has(regime.recipientId, "CENTRAL", known)
                && !regime.isOfClass();
        return Stream.concat(
                        terms.findings(today, toGovernment, calendar).stream(),
                        chain(regime, terms, details, today, calendar))
                .toList();
    }

    /** Of several ways onward each warning is given once, by the first that gives cause. */
    private static Stream<Terms.Finding> chain(
            Regime regime, Terms terms, RegimeDetails details, LocalDate today, WorkingCalendar calendar) {
        List<Terms.Finding> found = details.onward(regime.recipientId).stream()
                .filter(onward -> !onward.id.equals(regime.id))
                .flatMap(onward -> terms.findingsBelow(onward.terms(details), today, calendar).stream())
                .toList();
        return Stream.of(DeadlineWarning.values())
                .flatMap(warning -> found.stream()
                        .filter(finding -> finding.warning() == warning)
                        .limit(1));
    }

    private static boolean has(UUID organization, String level, Map<UUID, OrganizationCopy> known) {
        OrganizationCopy copy = known.get(organization);
        return copy != null && level.equals(copy.level());
    }
}
