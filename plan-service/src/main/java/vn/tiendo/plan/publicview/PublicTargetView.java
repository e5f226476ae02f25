package vn.tiendo.plan.publicview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.target.Comparator;
import vn.tiendo.plan.target.TargetDraft;

/**
 * A target as a public plan sets it; how far it is stands in {@code /public/v1/targets}.
 *
 * @param firm false when only aspired to
 * @param indicator code of what is measured
 * @param lead who leads, as written
 */
record PublicTargetView(
        UUID id,
        String name,
        TargetDraft.Kind kind,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        boolean firm,
        @Nullable LocalDate dueOn,
        @Nullable String indicator,
        @Nullable OrganizationRef reporter,
        @Nullable String lead,
        List<String> coordinators) {}
