package vn.tiendo.indicator.scoring;

/**
 * How a rank follows from the inputs, said with every answer that has one, so that anybody can do it again.
 *
 * @param rate of one criterion
 * @param share of its weight that is earned
 * @param total of a body
 * @param rank of its total among all
 * @param notApplicable what is done without a denominator where nothing is missing
 * @param missing what is done without a denominator where something is
 * @param waiting what waiting days are
 * @param rounding of every step
 */
public record ScoringFormula(
        String rate,
        String share,
        String total,
        String rank,
        String notApplicable,
        String missing,
        String waiting,
        String rounding) {
    public static final ScoringFormula OURS = new ScoringFormula(
            "100 * numerator / denominator",
            "min(1, max(0, (rate - noneAt) / (fullAt - noneAt)))",
            "100 * sum(weight * share) / sum(weight), over the criteria that have a share",
            "1 + how many have a higher total; who has no total has no rank",
            "denominator = 0 and missing = 0: no share (REDISTRIBUTE), 1 (FULL_POINTS) or 0 (NO_POINTS);"
                    + " no total if that is so of every criterion",
            "denominator = 0 and missing > 0: share 0; no total with NOT_RANKED",
            "a task or report is in time until its due day plus the days that it had waited on a superior when it was done",
            "rate and share half up to 10 decimals, total half up to 2");
}
