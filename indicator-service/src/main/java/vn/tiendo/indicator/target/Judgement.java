package vn.tiendo.indicator.target;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Verdict;

/**
 * What a review of a target came to.
 *
 * @param changed whether there is something to announce
 * @param nextReviewOn the day on which time alone changes the verdict, if it ever does
 */
record Judgement(
        Standing target,
        Verdict verdict,
        boolean changed,
        long version,
        LocalDate asOf,
        @Nullable LocalDate nextReviewOn) {}
