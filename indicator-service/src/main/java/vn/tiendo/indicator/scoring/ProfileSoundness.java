package vn.tiendo.indicator.scoring;

import static vn.tiendo.indicator.scoring.ScoringError.SCORING_BANDS_NOT_VALID;
import static vn.tiendo.indicator.scoring.ScoringError.SCORING_CRITERION_TWICE;
import static vn.tiendo.indicator.scoring.ScoringError.SCORING_HEAD_TWICE;
import static vn.tiendo.indicator.scoring.ScoringError.SCORING_INDICATOR_NOT_VALID;
import static vn.tiendo.indicator.scoring.ScoringError.SCORING_SPAN_EMPTY;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What rules must be to give every body a total, and one only. */
final class ProfileSoundness {
    private ProfileSoundness() {}

    /** @param scorable codes of those named indicators that can be scored */
    static void require(ScoringRules rules, Set<String> scorable) {
        Set<String> codes = new HashSet<>();
        for (int at = 0; at < rules.criteria().size(); at++) {
            require(rules.criteria().get(at), "/rules/criteria/" + at, codes, scorable);
        }
        bands(rules.bands());
        Set<String> bodies = new HashSet<>();
        for (int at = 0; at < rules.heads().size(); at++) {
            HeadTitle head = rules.heads().get(at);
            if (!bodies.add(head.level() + " " + head.line())) {
                throw SCORING_HEAD_TWICE.at("/rules/heads/" + at, head.level(), head.line());
            }
        }
    }

    private static void require(Criterion criterion, String pointer, Set<String> codes, Set<String> scorable) {
        if (!codes.add(criterion.code())) {
            throw SCORING_CRITERION_TWICE.at(pointer + "/code", criterion.code());
        }
        if (criterion.noneAt().compareTo(criterion.fullAt()) == 0) {
            throw SCORING_SPAN_EMPTY.at(pointer + "/fullAt", criterion.fullAt());
        }
        String indicator = criterion.indicator();
        boolean fits = criterion.kind() == InputKind.INDICATOR
                ? indicator != null && scorable.contains(indicator)
                : indicator == null;
        if (!fits) {
            throw SCORING_INDICATOR_NOT_VALID.at(pointer + "/indicator", String.valueOf(indicator));
        }
    }

    /** Every total lies in exactly one band, or there are none. */
    private static void bands(List<Band> bands) {
        Set<String> codes = new HashSet<>();
        Set<BigDecimal> starts = new TreeSet<>();
        for (int at = 0; at < bands.size(); at++) {
            if (!codes.add(bands.get(at).code()) || !starts.add(bands.get(at).from())) {
                throw SCORING_BANDS_NOT_VALID.at("/rules/bands/" + at);
            }
        }
        if (!bands.isEmpty() && !starts.contains(BigDecimal.ZERO)) {
            throw SCORING_BANDS_NOT_VALID.at("/rules/bands");
        }
    }
}
