package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Condition a share of the bodies stands so, the whole has the status. */
public record ClassRule(Condition when, TargetStatus status, Reason reason) {

    public ClassRule {
        Objects.requireNonNull(when);
        Objects.requireNonNull(status);
        Objects.requireNonNull(reason);
    }

    /** How one body stands, and whether its last day has not passed. */
    public record Member(TargetStatus status, boolean open) {}

    /**
     * @param of statuses that are counted together; none where the share does not matter
     * @param moreThan of the bodies that the target applies to, 0 to 1
     * @param atMost of the same
     * @param open whether the last day of one body at least has not passed
     */
    public record Condition(
            @Nullable Set<TargetStatus> of,
            @Nullable BigDecimal moreThan,
            @Nullable BigDecimal atMost,
            @Nullable Boolean open) {

        /** The condition that everything fulfils. */
        public static final Condition ANY = new Condition(null, null, null, null);

        boolean holds(Shares shares) {
            BigDecimal share = shares.of(of == null ? Set.of() : of);
            return (moreThan == null || share.compareTo(moreThan) > 0)
                    && (atMost == null || share.compareTo(atMost) <= 0)
                    && (open == null || open == shares.open());
        }
    }

    /** How many of the bodies stand how; those that the target does not apply to are left out. */
    record Shares(Map<TargetStatus, Integer> counts, int counted, boolean open) {

        static Shares of(List<Member> members) {
            Map<TargetStatus, Integer> counts = new EnumMap<>(TargetStatus.class);
            boolean open = false;
            for (Member member : members) {
                if (member.status() != TargetStatus.NOT_APPLICABLE) {
                    counts.merge(member.status(), 1, Integer::sum);
                    open |= member.open();
                }
            }
            return new Shares(
                    counts, counts.values().stream().mapToInt(Integer::intValue).sum(), open);
        }

        BigDecimal of(Set<TargetStatus> statuses) {
            int some = statuses.stream()
                    .mapToInt(status -> counts.getOrDefault(status, 0))
                    .sum();
            return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(counted), MathContext.DECIMAL64);
        }
    }
}
