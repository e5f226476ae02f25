package vn.tiendo.reporting.regime;

import static vn.tiendo.reporting.regime.RegimeError.REGIME_DUE_UNCLEAR;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_FREQUENCY_MISSING;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_MEMBERS_UNCLEAR;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_OCCASION_MISSING;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_OCCASION_WINDOW;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_OCCURRENCE_UNKNOWN;
import static vn.tiendo.reporting.regime.RegimeError.REGIME_QUESTION_REPEATED;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.period.DueRule;
import vn.tiendo.reporting.period.Occasion;

/** What a new regime must say, and what it cannot say at once. */
final class RegimeRules {
    private static final Set<String> LEVELS =
            Set.of("CENTRAL", "PROVINCE", "DEPARTMENT", "DISTRICT", "COMMUNE", "UNIT");
    private static final Set<String> LINES = Set.of("STATE", "PARTY", "FRONT");

    private RegimeRules() {}

    static void require(NewRegime asked) {
        requireMembers(asked);
        requireOneDue(asked);
        requireOccurrences(asked);
        requireOccasions(asked);
        requireQuestions(asked.words());
    }

    private static void requireMembers(NewRegime asked) {
        NewRegime.AskedMembers members = asked.members();
        if (members == null) {
            return;
        }
        boolean unclear = members.isClass() == (members.organizations() != null);
        boolean narrowed = members.direct() != null && !members.isClass();
        if (unclear || narrowed || !isOneOf(LEVELS, members.level()) || !isOneOf(LINES, members.line())) {
            throw REGIME_MEMBERS_UNCLEAR.at("/members");
        }
    }

    private static boolean isOneOf(Set<String> known, @Nullable String said) {
        return said == null || known.contains(said);
    }

    /** A question is known by its words where reports are consolidated. */
    private static void requireQuestions(List<String> questions) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            if (!seen.add(questions.get(i).strip())) {
                throw REGIME_QUESTION_REPEATED.at("/questions/" + i, questions.get(i));
            }
        }
    }

    private static void requireOneDue(NewRegime asked) {
        long ways = Stream.of(asked.dueRules() != null, asked.dueWorkingDays() != null, asked.chain() != null)
                .filter(given -> given)
                .count();
        if (ways > 1) {
            throw REGIME_DUE_UNCLEAR.at("/dueRules");
        }
        List<DueRule> rules = asked.rules();
        // one day of every month, or dates of the year: both at once would name two days for one report
        if (rules.size() > 1 && rules.stream().anyMatch(rule -> rule.month() == null)) {
            throw REGIME_DUE_UNCLEAR.at("/dueRules");
        }
        if (asked.kind() == RegimeKind.PLAN_FILING && asked.dueWorkingDays() == null) {
            throw REGIME_DUE_UNCLEAR.at("/dueWorkingDays");
        }
    }

    private static void requireOccurrences(NewRegime asked) {
        if (asked.kind() == RegimeKind.PERIODIC && asked.frequencies() == null) {
            throw REGIME_FREQUENCY_MISSING.at("/frequencies");
        }
        asked.numbers().forEach((type, some) -> {
            boolean asks = asked.often().stream()
                    .anyMatch(one -> one.periodType().stream().anyMatch(type::equals));
            if (!asks || some.stream().anyMatch(number -> number < 1 || number > type.perYear())) {
                throw REGIME_OCCURRENCE_UNKNOWN.at("/occurrences/" + type, type, some);
            }
        });
    }

    private static void requireOccasions(NewRegime asked) {
        boolean byDate = switch (asked.kind()) {
            case THEMATIC, PRELIMINARY_REVIEW, FINAL_REVIEW -> true;
            case PERIODIC, AD_HOC, SELF_REVIEW, PLAN_FILING -> false;
        };
        boolean given = !asked.asked().isEmpty();
        // a thematic regime may come by periods too; only these kinds know dates of their own
        if (given ? !byDate : byDate && asked.frequencies() == null) {
            throw REGIME_OCCASION_MISSING.at("/occasions", asked.kind());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < asked.asked().size(); i++) {
            Occasion one = asked.asked().get(i);
            if (one.windowTo().isBefore(one.windowFrom()) || !seen.add(one.windowFrom() + one.title())) {
                throw REGIME_OCCASION_WINDOW.at("/occasions/" + i, one.title());
            }
        }
    }
}
