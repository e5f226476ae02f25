package vn.tiendo.plan.extraction.result;

import java.util.List;
import java.util.function.UnaryOperator;

/** Everything read from one text. An empty list means that nothing of the kind was found, which is not an error. */
public record Extraction(
        PlanDocument document,
        List<FoundTarget> targets,
        List<FoundTask> tasks,
        List<FoundDuty> reportingDuties,
        List<Warning> warnings) {

    /** The same with the names of bodies spelled anew. */
    public Extraction spelled(UnaryOperator<String> names) {
        return new Extraction(
                document,
                targets.stream().map(target -> target.spelled(names)).toList(),
                tasks.stream().map(task -> task.spelled(names)).toList(),
                reportingDuties.stream().map(duty -> duty.spelled(names)).toList(),
                warnings);
    }
}
