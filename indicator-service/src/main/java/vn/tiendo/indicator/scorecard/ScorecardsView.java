package vn.tiendo.indicator.scorecard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.scoring.ScoringFormula;
import vn.tiendo.indicator.scoring.ScoringProfileView;
import vn.tiendo.kit.paging.Paged;

/**
 * Cards of bodies, by code.
 *
 * @param from the first day on which something had to be due to be counted, in Viet Nam
 * @param to the last one
 * @param asOf what came after this day is not in it
 */
public record ScorecardsView(
        ScoringProfileView profile,
        ScoringFormula formula,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        Subject subject,
        List<Scorecard> items,
        @Nullable String next)
        implements Paged<Scorecard> {}
