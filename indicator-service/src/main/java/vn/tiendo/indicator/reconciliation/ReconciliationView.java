package vn.tiendo.indicator.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rollup.StandingFigure;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * What a body's consolidated report says, beside what stands now of the body's own figures and those of everybody it asked or
 * who is below it, in the tree of the last day of the window.
 *
 * @param id of the consolidation
 * @param version of the computation
 * @param windowFrom null of a report without a period, whose figures are held against nothing
 * @param agrees whether no figure differs
 */
record ReconciliationView(
        UUID id,
        long version,
        UUID reportId,
        int reportVersion,
        OrganizationRef organization,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        Instant consolidatedAt,
        boolean agrees,
        List<ReconciledFigure> items) {

    /**
     * One figure.
     *
     * @param computed when it was consolidated
     * @param reported what the report says instead, as far as it was handed in; null where that is what was computed
     * @param rolledUp what stands now; null where nobody said anything
     * @param difference what stands now less what the report says
     * @param explained whether the causes come to exactly the difference
     */
    record ReconciledFigure(
            String indicator,
            Agreement agreement,
            StandingFigure computed,
            @Nullable StandingFigure reported,
            @Nullable StandingFigure rolledUp,
            @Nullable FigureDifference difference,
            boolean explained,
            List<DifferenceCause> causes) {}

    /** How a figure stands to the roll-up. */
    enum Agreement {
        AGREES,
        DIFFERS,
        /** The indicator is unknown, is never added up, or is counted by what the report does not carry. */
        NOT_COMPARABLE
    }

    record FigureDifference(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /**
     * What one body has to do with a difference.
     *
     * @param then what it brought into the consolidation
     * @param now what it and all below it report
     */
    record DifferenceCause(
            OrganizationRef organization,
            CauseReason reason,
            @Nullable StandingFigure then,
            @Nullable StandingFigure now) {}

    /** Why a body's part is not what it was. */
    enum CauseReason {
        /** It was asked and has said nothing yet. */
        MISSING,
        /** It said it after the consolidation, or was not accepted by then. */
        CAME_LATER,
        /** It said something else then: a correction, or a change below it. */
        CHANGED_SINCE,
        /** It or a body below it reports what its report does not carry. */
        LEFT_OUT,
        /** Its report carries what nobody reports of their own. */
        NOT_MEASURED,
        /** It is below the body and was not asked. */
        NOT_ASKED,
        /** The body's own report says something else than was computed. */
        CHANGED_BY_HAND,
        /** The body's own report is not handed in, so that its own part is in the consolidation alone. */
        NOT_HANDED_IN
    }
}
