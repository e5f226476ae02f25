package vn.tiendo.plan.revision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.revision.OrganizationNames.Named;

/** A plan as it stood in one revision: what a drafter wrote of each part, organisations as they are called today. */
record RevisionContentView(
        UUID plan,
        int number,
        Instant recordedAt,
        Map<String, Object> document,
        List<Map<String, Object>> targets,
        List<Map<String, Object>> tasks,
        List<Map<String, Object>> reportingDuties) {

    static RevisionContentView of(Revision revision, Named named) {
        Content said = revision.said();
        return new RevisionContentView(
                revision.planId(),
                revision.number(),
                revision.recordedAt(),
                said.items(Part.DOCUMENT).stream().findFirst().map(Item::fields).orElse(Map.of()),
                list(said, Part.TARGET, named),
                list(said, Part.TASK, named),
                list(said, Part.REPORTING_DUTY, named));
    }

    private static List<Map<String, Object>> list(Content said, Part part, Named named) {
        return said.items(part).stream()
                .sorted(Comparator.comparing(item ->
                        new java.math.BigDecimal(String.valueOf(item.fields().getOrDefault("position", 0)))))
                .map(named::show)
                .toList();
    }
}
