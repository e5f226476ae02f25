package vn.tiendo.plan.extraction.result;

import java.util.List;

/** Everything read from one text. An empty list means that nothing of the kind was found, which is not an error. */
public record Extraction(
        PlanDocument document,
        List<FoundTarget> targets,
        List<FoundTask> tasks,
        List<FoundDuty> reportingDuties,
        List<Warning> warnings) {}
