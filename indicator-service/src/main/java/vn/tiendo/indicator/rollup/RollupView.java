package vn.tiendo.indicator.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate.Why;
import vn.tiendo.indicator.catalogue.Aggregation;
import vn.tiendo.indicator.catalogue.OverTime;
import vn.tiendo.kit.paging.Paged;
import vn.tiendo.kit.scope.OrganizationRef;

/** Roll-ups of one indicator, body by body. */
public record RollupView(
        RolledIndicator indicator,
        List<RolledBody> items,
        @Nullable String next) implements Paged<RollupView.RolledBody> {

    public record RolledIndicator(String code, String name, String unit, Aggregation aggregation, OverTime overTime) {}

    public record RolledBody(OrganizationRef organization, List<RolledPeriod> periods) {}

    /**
     * @param figure in today's tree; null for a body that is closed
     * @param asItWas in the tree of the last day of the window; null unless asked for, or the body is closed
     */
    public record RolledPeriod(
            LocalDate windowFrom,
            LocalDate windowTo,
            @Nullable RollupFigure figure,
            @Nullable RollupFigure asItWas) {}

    /**
     * The figure of a body and all below it.
     *
     * @param why only where there is no figure
     * @param value rounded half up to ten decimals where it is a quotient, else exact
     * @param expected bodies that should have answered, and those that did
     * @param provisional of those that answered, whose answer is not verified yet
     * @param missing who did not answer, or not all of it
     */
    public record RollupFigure(
            RollupOutcome outcome,
            @Nullable Why why,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean estimated,
            int expected,
            int answered,
            int provisional,
            List<MissingBody> missing) {}

    /** The outcomes of an aggregation, under a name of its own in the API. */
    public enum RollupOutcome {
        VALUE,
        NIL,
        NOT_APPLICABLE,
        NOT_COMPUTABLE
    }

    public record MissingBody(OrganizationRef organization, Lack reason) {}

    /** Why a body is missing. */
    public enum Lack {
        NO_ANSWER,
        NUMBERS_MISSING,
        NOT_VERIFIED,
        INCOMPLETE
    }

    record Body(OrganizationRef organization, boolean closed) {}
}
