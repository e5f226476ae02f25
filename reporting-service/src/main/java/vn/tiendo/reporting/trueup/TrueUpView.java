package vn.tiendo.reporting.trueup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * An estimate that was handed in and has no final figure yet.
 *
 * @param dueAt when the next report of the same kind is due, by which the final figure is expected; exclusive; absent while no
 *     such report is owed
 * @param askedIn the report that asks for it at the moment
 */
record TrueUpView(
        UUID item,
        UUID report,
        OrganizationRef reporter,
        OrganizationRef recipient,
        String name,
        String indicatorCode,
        @Nullable String unit,
        LocalDate windowFrom,
        LocalDate windowTo,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable UUID askedIn) {}
