package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How targets are judged, as a table: of its rules the first that holds decides.
 *
 * @param rules for what one body reports
 * @param classRules for the whole of a target that several bodies report
 */
public record StatusRules(List<StatusRule> rules, List<ClassRule> classRules) {

    public StatusRules {
        rules = List.copyOf(rules);
        classRules = List.copyOf(classRules);
    }

    /** Whether every target gets a status: the last rule of each table asks for nothing. */
    public boolean leavesNothingOpen() {
        return !rules.isEmpty()
                && !classRules.isEmpty()
                && rules.getLast().when().equals(StatusRule.When.ANY)
                && classRules.getLast().when().equals(ClassRule.Condition.ANY);
    }

    /** @throws IllegalStateException when the table is not complete and no rule holds */
    public Verdict judge(Demand demand, Answer answer, LocalDate day) {
        Facts facts = Facts.of(demand, answer, day);
        return rules.stream()
                .filter(rule -> rule.when().holds(facts))
                .findFirst()
                .map(rule -> new Verdict(rule.status(), rule.reason()))
                .orElseThrow(() -> new IllegalStateException("No rule holds for " + facts));
    }

    /** The status of the whole; bodies that the target does not apply to do not count. */
    public Verdict judgeClass(List<ClassRule.Member> members) {
        ClassRule.Shares shares = ClassRule.Shares.of(members);
        if (shares.counted() == 0) {
            return new Verdict(TargetStatus.NOT_APPLICABLE, Reason.ANSWERED_NOT_APPLICABLE);
        }
        return classRules.stream()
                .filter(rule -> rule.when().holds(shares))
                .findFirst()
                .map(rule -> new Verdict(rule.status(), rule.reason()))
                .orElseThrow(() -> new IllegalStateException("No rule holds for " + shares));
    }

    /** The next day on which the same answer is judged differently, if there is one. */
    public Optional<LocalDate> nextChange(Demand demand, Answer answer, LocalDate day) {
        Verdict now = judge(demand, answer, day);
        TreeSet<LocalDate> turns = new TreeSet<>();
        demand.steps().stream().map(Step::dueOn).filter(Objects::nonNull).forEach(due -> turns.add(due.plusDays(1)));
        LocalDate last = demand.lastDay(day);
        if (last != null && !day.isAfter(last)) {
            rules.stream().map(StatusRule::when).forEach(when -> addTurns(when, demand, answer, day, last, turns));
        }
        return turns.tailSet(day, false).stream()
                .filter(turn -> !judge(demand, answer, turn).equals(now))
                .findFirst();
    }

    private static void addTurns(
            StatusRule.When when,
            Demand demand,
            Answer answer,
            LocalDate day,
            LocalDate last,
            TreeSet<LocalDate> turns) {
        if (when.daysLeftAtMost() != null) {
            turns.add(last.minusDays(when.daysLeftAtMost()));
        }
        if (when.behindMoreThan() != null
                && isBehind(demand, answer, last, when.behindMoreThan())
                && !isBehind(demand, answer, day, when.behindMoreThan())) {
            turns.add(firstBehind(demand, answer, day, last, when.behindMoreThan()));
        }
    }

    /** While the answer stays the line only rises, so the first day behind it can be halved down to. */
    private static LocalDate firstBehind(
            Demand demand, Answer answer, LocalDate from, LocalDate to, BigDecimal moreThan) {
        LocalDate before = from;
        LocalDate behind = to;
        while (before.plusDays(1).isBefore(behind)) {
            LocalDate middle = before.plusDays(ChronoUnit.DAYS.between(before, behind) / 2);
            if (isBehind(demand, answer, middle, moreThan)) {
                behind = middle;
            } else {
                before = middle;
            }
        }
        return behind;
    }

    private static boolean isBehind(Demand demand, Answer answer, LocalDate day, BigDecimal moreThan) {
        @Nullable BigDecimal behind = Facts.of(demand, answer, day).behind();
        return behind != null && behind.compareTo(moreThan) > 0;
    }
}
