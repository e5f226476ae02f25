package vn.tiendo.plan.target;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.organization.OrganizationLevel;

/**
 * What a target asks of the bodies of one level, where it is not the same for all: "tỉnh 100 %, xã 80 %".
 *
 * @param comparator that of the target where absent
 * @param dueOn that of the target where absent
 * @param asWritten the words of the document
 */
public record LevelDemand(
        @NotNull OrganizationLevel level,
        @Nullable Comparator comparator,
        @NotNull @Digits(integer = 18, fraction = 9) BigDecimal value,
        @Nullable @Digits(integer = 18, fraction = 9) BigDecimal valueTo,
        @Nullable LocalDate dueOn,
        @Nullable @Size(max = 500) String asWritten) {}
