package vn.tiendo.indicator.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How few of the bodies of a class would have to stand otherwise for the whole to do so.
 *
 * @param becomes how those bodies would stand: the worst of them all there, or the best of them off the track
 * @param bodies how many of them
 * @param status of the whole then
 */
public record ClassShift(TargetStatus becomes, int bodies, TargetStatus status, Reason reason) {
    private static final List<TargetStatus> WORST_FIRST = List.of(
            TargetStatus.NO_DATA,
            TargetStatus.OFF_TRACK,
            TargetStatus.AT_RISK,
            TargetStatus.NOT_DUE,
            TargetStatus.ON_TRACK,
            TargetStatus.ACHIEVED);

    /** Upwards and downwards, as far as either leads anywhere; bodies that the target does not apply to stay as they are. */
    public static List<ClassShift> of(StatusRules rules, List<ClassRule.Member> members) {
        Comparator<ClassRule.Member> worstFirst = Comparator.comparing(one -> WORST_FIRST.indexOf(one.status()));
        return Stream.of(
                        first(rules, members, worstFirst, TargetStatus.ACHIEVED),
                        first(rules, members, worstFirst.reversed(), TargetStatus.OFF_TRACK))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ClassShift> first(
            StatusRules rules,
            List<ClassRule.Member> members,
            Comparator<ClassRule.Member> order,
            TargetStatus becomes) {
        Verdict now = rules.judgeClass(members);
        List<ClassRule.Member> moved = new ArrayList<>(members.stream()
                .filter(one -> one.status() != TargetStatus.NOT_APPLICABLE)
                .sorted(order)
                .toList());
        int bodies = 0;
        for (int nth = 0; nth < moved.size(); nth++) {
            ClassRule.Member one = moved.get(nth);
            if (one.status() != becomes) {
                moved.set(nth, new ClassRule.Member(becomes, one.open()));
                bodies++;
                Verdict then = rules.judgeClass(moved);
                if (then.status() != now.status()) {
                    return Optional.of(new ClassShift(becomes, bodies, then.status(), then.reason()));
                }
            }
        }
        return Optional.empty();
    }
}
