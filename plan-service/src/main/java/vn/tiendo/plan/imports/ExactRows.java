package vn.tiendo.plan.imports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.duty.ReportingDuty;
import vn.tiendo.plan.imports.ImportResult.ExactRow;
import vn.tiendo.plan.revision.Contents;
import vn.tiendo.plan.target.Target;
import vn.tiendo.plan.task.Task;

/** Writes what the rows of a workbook say exactly over the rows of a draft; codes that nobody has name nobody. */
@ApplicationScoped
class ExactRows {
    /** The rows of a draft. */
    record DraftRows(List<Target> targets, List<Task> tasks, List<ReportingDuty> duties) {}

    private final Mutiny.Session session;
    private final Contents contents;

    ExactRows(Mutiny.Session session, Contents contents) {
        this.session = session;
        this.contents = contents;
    }

    Uni<DraftRows> over(DraftOfImport draft) {
        List<ExactRow> exact = draft.read().exactRows();
        DraftRows rows = new DraftRows(draft.targets(), draft.tasks(), draft.duties());
        return exact.isEmpty()
                ? Uni.createFrom().item(rows)
                : ids(exact).map(ids -> over(rows, draft.plan(), exact, ids));
    }

    private DraftRows over(DraftRows rows, UUID plan, List<ExactRow> exact, Map<String, UUID> ids) {
        return new DraftRows(
                over(
                        rows.targets(),
                        Part.TARGET,
                        exact,
                        ids,
                        (before, fields) -> contents.target(
                                item(Part.TARGET, before.id(), before.position(), fields), plan, before)),
                over(
                        rows.tasks(),
                        Part.TASK,
                        exact,
                        ids,
                        (before, fields) ->
                                contents.task(item(Part.TASK, before.id(), before.position(), fields), plan, before)),
                over(
                        rows.duties(),
                        Part.REPORTING_DUTY,
                        exact,
                        ids,
                        (before, fields) -> contents.duty(
                                item(Part.REPORTING_DUTY, before.id(), before.position(), fields), plan, before)));
    }

    private static <T> List<T> over(
            List<T> rows,
            Part part,
            List<ExactRow> exact,
            Map<String, UUID> ids,
            BiFunction<T, Map<String, Object>, T> worded) {
        List<T> all = new ArrayList<>(rows);
        exact.stream()
                .filter(row -> row.part() == part)
                .forEach(row -> all.set(row.nth(), worded.apply(all.get(row.nth()), identified(row, ids))));
        return all;
    }

    private static Item item(Part part, UUID id, int position, Map<String, Object> fields) {
        Map<String, Object> placed = new HashMap<>(fields);
        placed.put("position", position);
        return new Item(part, id, placed);
    }

    /** The fields, with ids in place of codes. */
    private static Map<String, Object> identified(ExactRow row, Map<String, UUID> ids) {
        Map<String, Object> fields = new HashMap<>(row.fields());
        for (String field : row.part().organizations()) {
            Object known = known(fields.remove(field), ids);
            if (known != null) {
                fields.put(field, known);
            }
        }
        return fields;
    }

    private static @Nullable Object known(@Nullable Object codes, Map<String, UUID> ids) {
        return codes instanceof Collection<?> several
                ? several.stream()
                        .flatMap(code -> Stream.ofNullable(ids.get(String.valueOf(code))))
                        .map(UUID::toString)
                        .toList()
                : ids.get(String.valueOf(codes));
    }

    private Uni<Map<String, UUID>> ids(List<ExactRow> exact) {
        String[] codes = exact.stream()
                .flatMap(row -> row.part().organizations().stream()
                        .flatMap(field -> codes(row.fields().get(field))))
                .distinct()
                .toArray(String[]::new);
        return session.createNativeQuery(
                        "select o.code, o.id from organization o where o.code = any(cast(:codes as text[]))",
                        Tuple.class)
                .setParameter("codes", codes)
                .getResultList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, UUID.class))));
    }

    private static Stream<String> codes(@Nullable Object said) {
        return said instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.ofNullable(said).map(String::valueOf);
    }
}
