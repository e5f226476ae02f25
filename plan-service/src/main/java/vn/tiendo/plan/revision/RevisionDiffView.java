package vn.tiendo.plan.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.difference.Change;
import vn.tiendo.plan.difference.Difference;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.revision.OrganizationNames.Named;

/**
 * What leads from one revision to another.
 *
 * @param from the number of the revision that is compared against; 0 is the plan before it was issued
 */
record RevisionDiffView(UUID plan, int from, int to, List<ChangeView> changes) {

    /** @param name of the target or task, as it is in the newer of the two that has it */
    record ChangeView(
            Part part,
            UUID id,

            @Schema(enumeration = {"ADDED", "REMOVED", "CHANGED"})
            String kind,

            @Nullable String name,
            List<FieldView> fields) {}

    static RevisionDiffView of(Revision from, Revision to, Difference difference, Named named) {
        Map<UUID, Object> called = new HashMap<>();
        for (Revision revision : List.of(from, to)) {
            for (Item item : revision.said().items()) {
                called.put(item.id(), item.fields().getOrDefault("name", ""));
            }
        }
        return new RevisionDiffView(
                to.planId(),
                from.number(),
                to.number(),
                difference.changes().stream()
                        .map(change -> view(change, String.valueOf(called.get(change.id())), named))
                        .toList());
    }

    private static ChangeView view(Change change, String name, Named named) {
        Part part = change.part();
        return new ChangeView(
                part,
                change.id(),
                change.kind().name(),
                name.isEmpty() ? null : name,
                change.fields().stream()
                        .map(field -> FieldView.of(part, field, named))
                        .toList());
    }
}
