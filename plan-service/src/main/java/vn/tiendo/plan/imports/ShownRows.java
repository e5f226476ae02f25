package vn.tiendo.plan.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.duty.ReportingDuty;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.target.Target;
import vn.tiendo.plan.task.Task;

/** Rows of a workbook as imports show what they found, and back. */
final class ShownRows {
    private static final double CERTAIN = 1;
    private static final String RULE = "workbook-row";

    private ShownRows() {}

    static FoundTarget target(Target target, Source source) {
        return new FoundTarget(
                target.name(),
                FoundTarget.Kind.valueOf(target.kind().name()),
                target.measure().comparator().symbol(),
                target.measure().evalComparator().symbol(),
                target.measure().value(),
                target.measure().valueTo(),
                target.measure().unit(),
                target.measure().firm(),
                target.schedule().dueOn(),
                FoundTarget.DueBasis.valueOf(target.schedule().dueBasis().name()),
                target.leadAsWritten(),
                target.coordinatorsAsWritten(),
                source,
                target.name(),
                CERTAIN,
                RULE);
    }

    static FoundTask task(Task task, Source source) {
        return new FoundTask(
                task.name(),
                task.theme(),
                task.parties().leadAsWritten(),
                task.parties().coordinatorsAsWritten(),
                task.due().nominalDueOn(),
                source,
                CERTAIN,
                RULE);
    }

    static FoundDuty duty(ReportingDuty duty, Source source) {
        return new FoundDuty(
                duty.reporterAsWritten(),
                duty.recipientAsWritten(),
                duty.viaAsWritten(),
                duty.frequencies().stream()
                        .map(frequency -> FoundDuty.Frequency.valueOf(frequency.name()))
                        .toList(),
                duty.dueRule() == null
                        ? null
                        : new FoundDuty.DueRule(
                                duty.dueRule().day(),
                                duty.dueRule().month(),
                                duty.dueRule().inclusive()),
                source,
                CERTAIN,
                RULE);
    }

    static Map<String, Object> fields(FoundTarget found) {
        Map<String, Object> fields = new HashMap<>();
        put(fields, "name", found.name());
        put(fields, "kind", found.kind().name());
        put(fields, "asWritten", found.quote().isBlank() ? null : found.quote());
        put(fields, "comparator", found.comparator());
        put(fields, "evalComparator", found.evalComparator());
        put(fields, "value", found.value());
        put(fields, "valueTo", found.valueTo());
        put(fields, "unit", found.unit());
        put(fields, "firm", found.firm());
        put(fields, "dueOn", found.dueOn());
        put(fields, "dueBasis", found.dueBasis().name());
        put(fields, "lead", found.lead());
        put(fields, "coordinators", found.coordinators());
        return fields;
    }

    static Map<String, Object> fields(FoundTask found) {
        Map<String, Object> fields = new HashMap<>();
        put(fields, "name", found.name());
        put(fields, "theme", found.theme());
        put(fields, "leadAsWritten", found.lead());
        put(fields, "coordinatorsAsWritten", found.coordinators());
        if (found.due() != null) {
            fields.put("deadline", Map.of("nominalDueOn", found.due().toString()));
        }
        return fields;
    }

    /** What a cell says over what was read from words; within something field by field. */
    static Object over(Object read, Object said) {
        if (read instanceof Map<?, ?> one && said instanceof Map<?, ?> other) {
            Map<Object, Object> both = new HashMap<>(one);
            both.putAll(other);
            return both;
        }
        return said;
    }

    private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            fields.put(field, value);
        }
    }
}
