package vn.tiendo.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Reason;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.status.Warning;

/**
 * Data of {@code target.status-changed}.
 *
 * @param warning set when it leaves the track, or falls further back, while there is time left
 * @param counts how many of several bodies stand how; null where one reports it
 * @param changed the bodies whose own status, value or measurement's state is another one, at most {@link #MOST}
 * @param changedCount how many they are
 */
record TargetStatusChanged(
        UUID id,
        long version,
        UUID planId,
        @Nullable UUID reporterId,
        @Nullable String indicatorCode,
        TargetStatus status,
        @Nullable TargetStatus previous,
        @Nullable BigDecimal value,
        @Nullable UUID measurementId,
        @Nullable String measurementState,
        LocalDate asOf,
        Reason reason,
        @Nullable Warning warning,
        @Nullable Map<TargetStatus, Integer> counts,
        @Nullable List<Member> changed,
        @Nullable Integer changedCount) {
    /** What fits an event of bounded size. */
    static final int MOST = 1_000;

    /** One of several bodies that report the target. */
    record Member(
            UUID reporterId,
            TargetStatus status,
            @Nullable TargetStatus previous,
            @Nullable BigDecimal value) {}

    static TargetStatusChanged of(Judgement judgement) {
        Standing target = judgement.target();
        boolean many = judgement.members().size() > 1;
        return new TargetStatusChanged(
                target.id(),
                judgement.version(),
                target.planId(),
                target.reporterId(),
                target.indicatorCode(),
                judgement.verdict().status(),
                target.judged(),
                target.current().value(),
                target.current().measurementId(),
                target.current().state(),
                judgement.asOf(),
                judgement.verdict().reason(),
                judgement.warning(),
                many ? judgement.counts() : null,
                many ? changed(judgement) : null,
                many
                        ? (int) judgement.members().stream()
                                .filter(Judgement.OfMember::changed)
                                .count()
                        : null);
    }

    private static List<Member> changed(Judgement judgement) {
        return judgement.members().stream()
                .filter(Judgement.OfMember::changed)
                .limit(MOST)
                .flatMap(one -> member(one).stream())
                .toList();
    }

    private static List<Member> member(Judgement.OfMember one) {
        UUID body = one.member().body();
        return body == null
                ? List.of()
                : List.of(new Member(
                        body,
                        one.verdict().status(),
                        one.member().judged(),
                        one.member().current().value()));
    }
}
