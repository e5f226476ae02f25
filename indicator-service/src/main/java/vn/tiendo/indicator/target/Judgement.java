package vn.tiendo.indicator.target;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.ClassRule;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.status.Verdict;
import vn.tiendo.indicator.status.Warning;

/**
 * What a review of a target came to.
 *
 * @param members in the order in which they report
 * @param changed whether there is something to announce
 * @param nextReviewOn the day on which time alone may change it, if it ever does
 */
record Judgement(
        Standing target,
        Verdict verdict,
        List<OfMember> members,
        boolean changed,
        long version,
        LocalDate asOf,
        @Nullable LocalDate nextReviewOn) {

    record OfMember(Standing.Member member, Verdict verdict, boolean changed) {}

    /** Early, while something can still be done. */
    @Nullable
    Warning warning() {
        boolean open = members.stream().anyMatch(one -> one.member().isOpen(asOf));
        return Warning.of(target.judged(), verdict.status(), open).orElse(null);
    }

    /** What the whole follows from. */
    List<ClassRule.Member> asMembers() {
        return asMembers(members, asOf);
    }

    static List<ClassRule.Member> asMembers(List<OfMember> members, LocalDate day) {
        return members.stream()
                .map(one -> new ClassRule.Member(
                        one.verdict().status(), one.member().demand().isOpen(day)))
                .toList();
    }

    /** How many of several bodies stand how. */
    Map<TargetStatus, Integer> counts() {
        Map<TargetStatus, Integer> counts = new EnumMap<>(TargetStatus.class);
        members.forEach(one -> counts.merge(one.verdict().status(), 1, Integer::sum));
        return counts;
    }
}
