package vn.tiendo.plan.target;

import static vn.tiendo.plan.target.TargetError.TARGET_CONTRADICTORY;
import static vn.tiendo.plan.target.TargetError.TARGET_RANGE_INVALID;
import static vn.tiendo.plan.target.TargetError.TARGET_RATIO_INVALID;
import static vn.tiendo.plan.target.TargetError.TARGET_VALUE_MISSING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.plan.organization.OrganizationLevel;
import vn.tiendo.plan.target.Indicator.Direction;

/** Refuses what nobody could judge, and what contradicts itself, with every field that is wrong. */
final class Consistency {
    private final TargetDraft draft;
    private final List<Refusal.Field> wrong = new ArrayList<>();

    private Consistency(TargetDraft draft) {
        this.draft = draft;
    }

    /** Refuses with 400. {@code draft} is evaluated. */
    static void require(TargetDraft draft) {
        Consistency check = new Consistency(draft);
        check.value();
        check.judgement();
        if (draft.form() != null) {
            check.form(draft.form());
        }
        check.days();
        check.levels(draft.levels() == null ? List.of() : draft.levels());
        check.trajectory(draft.trajectory() == null ? List.of() : draft.trajectory());
        if (!check.wrong.isEmpty()) {
            Refusal.Field first = check.wrong.getFirst();
            throw new Refusal(first.code(), check.wrong, first.arguments());
        }
    }

    private void value() {
        Comparator comparator = draft.comparator();
        boolean elsewhere = !isEmpty(draft.levels())
                || !isEmpty(draft.trajectory())
                || draft.form() != null
                        && (draft.form().trend() != null || draft.form().ratio() != null);
        boolean number = draft.kind() == TargetDraft.Kind.QUANTITATIVE && comparator.needsValue();
        if (number && draft.value() == null && !elsewhere) {
            wrong.add(new Refusal.Field("/value", TARGET_VALUE_MISSING, comparator.symbol()));
        }
        if (!comparator.needsValue() && draft.value() != null && !isRatio()) {
            contradict("/value", "value", "comparator " + comparator.symbol());
        }
        range("", comparator, draft.value(), draft.valueTo());
    }

    private void range(
            String pointer, Comparator comparator, @Nullable BigDecimal value, @Nullable BigDecimal valueTo) {
        if (comparator == Comparator.RANGE) {
            if (value != null && (valueTo == null || valueTo.compareTo(value) < 0)) {
                wrong.add(new Refusal.Field(pointer + "/valueTo", TARGET_RANGE_INVALID));
            }
        } else if (valueTo != null) {
            contradict(pointer + "/valueTo", "valueTo", "comparator " + comparator.symbol());
        }
    }

    private void judgement() {
        Comparator judged = draft.evalComparator();
        if (judged != null && !draft.comparator().mayBeJudgedAs(judged)) {
            contradict(
                    "/evalComparator",
                    "evalComparator " + judged.symbol(),
                    "comparator " + draft.comparator().symbol());
        }
        boolean reference = draft.comparator() == Comparator.REFERENCE;
        if (reference != (draft.kind() == TargetDraft.Kind.REFERENCE)) {
            contradict(
                    "/kind",
                    "kind " + draft.kind(),
                    "comparator " + draft.comparator().symbol());
        }
        Indicator indicator = draft.indicator();
        if (indicator != null
                && draft.overTime() != null
                && indicator.overTime() != null
                && draft.overTime() != indicator.overTime()) {
            contradict("/overTime", "overTime " + draft.overTime(), "indicator " + indicator.overTime());
        }
    }

    private void form(Form form) {
        Comparator comparator = draft.comparator();
        if (form.ratio() != null) {
            ratio(form.ratio());
        }
        if (form.shareOf() != null && !Form.isPercent(draft.unit())) {
            contradict("/form/shareOf", "shareOf", "unit " + draft.unit());
        }
        if (form.shareOf() != null && form.per() != null) {
            contradict("/form/per", "per", "shareOf");
        }
        if (form.trend() != null) {
            boolean up = form.trend().direction() == Direction.UP;
            if (up ? !comparator.rises() : !comparator.falls()) {
                contradict("/form/trend", "trend " + form.trend().direction(), "comparator " + comparator.symbol());
            }
        }
        if (!isEmpty(form.alternatives()) && comparator != Comparator.BOOL) {
            contradict("/form/alternatives", "alternatives", "comparator " + comparator.symbol());
        }
        if (form.reference() != null && comparator != Comparator.REFERENCE) {
            contradict("/form/reference", "reference", "comparator " + comparator.symbol());
        }
        if (Boolean.TRUE.equals(form.keep()) && form.trend() != null) {
            contradict("/form/keep", "keep", "trend");
        }
    }

    private boolean isRatio() {
        return draft.form() != null && draft.form().ratio() != null;
    }

    private void ratio(Form.Ratio ratio) {
        if (!draft.comparator().needsValue() || draft.comparator() == Comparator.RANGE) {
            contradict(
                    "/form/ratio", "ratio", "comparator " + draft.comparator().symbol());
        } else if (ratio.isOfNothing()) {
            wrong.add(new Refusal.Field("/form/ratio/denominator", TARGET_RATIO_INVALID));
        } else if (draft.value() != null && draft.value().compareTo(ratio.value(draft.unit())) != 0) {
            contradict("/value", "value " + draft.value().toPlainString(), "ratio");
        }
    }

    private void days() {
        LocalDate start = draft.validity() == null ? null : draft.validity().startOn();
        if (start != null && draft.dueOn() != null && start.isAfter(draft.dueOn())) {
            contradict("/validity/startOn", "startOn " + start, "dueOn " + draft.dueOn());
        }
    }

    private void levels(List<LevelDemand> levels) {
        Set<OrganizationLevel> seen = new HashSet<>();
        for (int nth = 0; nth < levels.size(); nth++) {
            LevelDemand one = levels.get(nth);
            String pointer = "/levels/" + nth;
            if (!seen.add(one.level())) {
                contradict(pointer + "/level", "level " + one.level(), "levels");
            }
            step(pointer, one.comparator(), one.value(), one.valueTo());
        }
    }

    /** Later days only: two values for one day, or a step after the end, cannot both be meant. */
    private void trajectory(List<Milestone> trajectory) {
        Set<List<Object>> seen = new HashSet<>();
        for (int nth = 0; nth < trajectory.size(); nth++) {
            Milestone one = trajectory.get(nth);
            String pointer = "/trajectory/" + nth;
            if (!seen.add(List.of(one.dueOn(), one.level() == null ? "" : one.level()))) {
                contradict(pointer + "/dueOn", "dueOn " + one.dueOn(), "trajectory");
            }
            if (draft.dueOn() != null && one.dueOn().isAfter(draft.dueOn())) {
                contradict(pointer + "/dueOn", "dueOn " + one.dueOn(), "dueOn " + draft.dueOn());
            }
            boolean end = one.level() == null && one.dueOn().equals(draft.dueOn());
            if (end && draft.value() != null && draft.value().compareTo(one.value()) != 0) {
                contradict(pointer + "/value", "value " + one.value().toPlainString(), "value");
            }
            step(pointer, one.comparator(), one.value(), one.valueTo());
        }
    }

    private void step(String pointer, @Nullable Comparator written, BigDecimal value, @Nullable BigDecimal valueTo) {
        Comparator comparator = written == null ? draft.comparator() : written;
        if (!comparator.needsValue()) {
            contradict(pointer + "/value", "value", "comparator " + comparator.symbol());
        } else {
            range(pointer, comparator, value, valueTo);
        }
    }

    private void contradict(String pointer, String what, String with) {
        wrong.add(new Refusal.Field(pointer, TARGET_CONTRADICTORY, what, with));
    }

    private static boolean isEmpty(@Nullable List<?> list) {
        return list == null || list.isEmpty();
    }
}
