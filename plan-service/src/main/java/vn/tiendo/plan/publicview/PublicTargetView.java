package vn.tiendo.plan.publicview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.target.Comparator;
import vn.tiendo.plan.target.Form;
import vn.tiendo.plan.target.LevelDemand;
import vn.tiendo.plan.target.Milestone;
import vn.tiendo.plan.target.TargetDraft;
import vn.tiendo.plan.target.Validity;

/**
 * A target as a public plan sets it; how far it is stands in {@code /public/v1/targets}.
 *
 * @param firm false when only aspired to
 * @param indicator code of what is measured
 * @param reporters who reports it, where a class of bodies does
 * @param lead who leads, as written
 */
record PublicTargetView(
        UUID id,
        String name,
        TargetDraft.Kind kind,
        @Nullable String asWritten,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        @Nullable Form form,
        boolean firm,
        @Nullable Validity validity,
        @Nullable LocalDate dueOn,
        List<LevelDemand> levels,
        List<Milestone> trajectory,
        @Nullable String indicator,
        @Nullable OrganizationRef reporter,
        List<OrganizationRef> reporters,
        @Nullable String lead,
        List<String> coordinators) {}
