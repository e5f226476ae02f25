package vn.tiendo.plan.task.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sums of money in VND.
 *
 * @param absorbed what was disbursed of what was allocated, in percent to one decimal; null where nothing was allocated
 */
public record FundingTotals(
        BigDecimal requested,
        BigDecimal planned,
        BigDecimal allocated,
        BigDecimal disbursed,
        @Nullable BigDecimal absorbed) {
    public static final FundingTotals NONE =
            new FundingTotals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public FundingTotals {
        absorbed = allocated.signum() == 0
                ? null
                : disbursed
                        .multiply(HUNDRED)
                        .divide(allocated, 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    FundingTotals(BigDecimal requested, BigDecimal planned, BigDecimal allocated, BigDecimal disbursed) {
        this(requested, planned, allocated, disbursed, null);
    }

    /** Possible, for an advance may come from elsewhere, but worth a look. */
    boolean overspends() {
        return disbursed.compareTo(allocated) > 0;
    }

    FundingTotals withDisbursed(BigDecimal amount) {
        return new FundingTotals(requested, planned, allocated, amount);
    }

    /** SQL: the money of task {@code t} and, of a heading, of its duties too, on {@code day}; null where nothing is said. */
    public static String select(String day) {
        return """
                (select jsonb_build_object('requested', sum(f.requested), 'planned', sum(f.planned),
                        'allocated', sum(f.allocated), 'disbursed', sum(f.disbursed))
                   from task x cross join lateral task_money_on(x.id, %s) f
                  where x.id = t.id or t.heading and x.part_of = t.id
                 having count(*) > 0) as funding\
                """.formatted(day);
    }

    /** The sum of these; null where there are none. */
    public static @Nullable FundingTotals sum(Stream<FundingTotals> all) {
        return all.reduce(FundingTotals::plus).orElse(null);
    }

    FundingTotals plus(FundingTotals other) {
        return new FundingTotals(
                requested.add(other.requested),
                planned.add(other.planned),
                allocated.add(other.allocated),
                disbursed.add(other.disbursed));
    }
}
