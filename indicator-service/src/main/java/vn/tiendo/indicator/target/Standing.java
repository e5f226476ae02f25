package vn.tiendo.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Answer;
import vn.tiendo.indicator.status.Demand;
import vn.tiendo.indicator.status.Progress;
import vn.tiendo.indicator.status.RuleBook;
import vn.tiendo.indicator.status.StatusRules;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.status.Verdict;

/**
 * A target with the status it was last given, and those who report it with the measurements that count for them now.
 *
 * @param reporterId the one body that reports it, null where several do
 * @param judged the status of the whole last announced, null before the first judgement
 * @param members at least one: a target that nobody reports yet has one without a body
 */
record Standing(
        UUID id,
        long version,
        UUID planId,
        @Nullable UUID reporterId,
        @Nullable String indicatorCode,
        @Nullable TargetStatus judged,
        List<Member> members) {

    /** The measurement under a status; all null when there is none. The series matters only where the course of it is asked for. */
    record Basis(
            @Nullable UUID measurementId,
            @Nullable String state,
            @Nullable String answer,
            @Nullable BigDecimal value,
            List<Progress.Period> series) {
        static final Basis NONE = new Basis(null, null, null, null, List.of());

        Answer asAnswer() {
            if ("NOT_APPLICABLE".equals(answer)) {
                return new Answer.NotApplicable();
            }
            return value == null ? new Answer.Missing() : new Answer.Value(value, series);
        }

        /** The scale of a number says nothing here: 5.0 is 5. */
        boolean shows(Basis other) {
            return Objects.equals(measurementId, other.measurementId)
                    && Objects.equals(state, other.state)
                    && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0);
        }
    }

    /**
     * A body that reports the target.
     *
     * @param judged its status last announced, null before the first judgement
     * @param shown what the announced status stood on
     * @param current what it stands on now
     */
    record Member(
            @Nullable UUID body, Demand demand, @Nullable TargetStatus judged, Basis shown, Basis current) {

        Judgement.OfMember judge(StatusRules rules, LocalDate day) {
            Verdict verdict = rules.judge(demand, current.asAnswer(), day);
            boolean changed = body != null && (judged != verdict.status() || !current.shows(shown));
            return new Judgement.OfMember(this, verdict, changed);
        }

        /** Without a last day the level has to hold always, and it is never too late. */
        boolean isOpen(LocalDate day) {
            return demand.goal().dueOn() == null || demand.isOpen(day);
        }

        Stream<LocalDate> turns(StatusRules rules, LocalDate day) {
            Optional<LocalDate> closes = Optional.ofNullable(demand.goal().dueOn())
                    .map(due -> due.plusDays(1))
                    .filter(turn -> turn.isAfter(day));
            return Stream.of(rules.nextChange(demand, current.asAnswer(), day), closes)
                    .flatMap(Optional::stream);
        }
    }

    /** What the whole stands on: nothing where several report it. */
    Basis current() {
        return members.size() == 1 ? members.getFirst().current() : Basis.NONE;
    }

    /** The judgement of a day; it is announced when a status, a value or a measurement's state is another one. */
    Judgement judge(RuleBook book, LocalDate day) {
        StatusRules rules = book.rules(day);
        List<Judgement.OfMember> each =
                members.stream().map(member -> member.judge(rules, day)).toList();
        Verdict verdict =
                each.size() == 1 ? each.getFirst().verdict() : rules.judgeClass(Judgement.asMembers(each, day));
        boolean changed = judged != verdict.status() || each.stream().anyMatch(Judgement.OfMember::changed);
        return new Judgement(
                this, verdict, each, changed, changed ? version + 1 : version, day, nextReview(book, rules, day));
    }

    /** The first day on which time alone, or the rules of that day, may change something. */
    private @Nullable LocalDate nextReview(RuleBook book, StatusRules rules, LocalDate day) {
        Stream<LocalDate> turns = members.size() == 1
                ? rules
                        .nextChange(
                                members.getFirst().demand(),
                                members.getFirst().current().asAnswer(),
                                day)
                        .stream()
                : members.stream().flatMap(member -> member.turns(rules, day));
        return Stream.concat(turns, book.nextAfter(day).stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
