package vn.tiendo.plan.inspection;

import static vn.tiendo.plan.inspection.InspectionError.INSPECTION_NOT_COMPETENT;
import static vn.tiendo.plan.inspection.InspectionError.INSPECTION_SUBJECT_UNKNOWN;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.organization.Directory;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Rows;

/** Whom an inspection looks at, and whether the inspecting body may. */
@ApplicationScoped
class Inspectees {
    private record Answerable(String field, UUID id, List<UUID> bodies) {}

    private record Body(String code) {}

    /** The things an inspection names that are in sight, each with the bodies that answer for it. */
    private static final String ANSWERABLE = """
            select 'plans' as field, p.id, jsonb_build_array(p.keeper_id) as bodies from plan p
             where p.id = any(cast(:plans as uuid[])) and %1$s
            union all
            select 'tasks', t.id, jsonb_build_array(coalesce(t.lead_id, p.keeper_id)) from task t join plan p on p.id = t.plan_id
             where t.id = any(cast(:tasks as uuid[])) and %1$s
            union all
            select 'targets', t.id, jsonb_build_array(coalesce(t.reporter_id, p.keeper_id))
              from target t join plan p on p.id = t.plan_id
             where t.id = any(cast(:targets as uuid[])) and %1$s
            """.formatted(PlanScope.READABLE);

    /**
     * State bodies inspect below the body right above them, that one included, as an inspectorate does for its province.
     * Whoever supervises across lines (the Front, a Party commission) is not below anybody there: its basis says whom it may.
     */
    private static final String BEYOND = """
            select o.code from organization_copy o join organization_copy me on me.id = :inspector
             where o.id = any(cast(:inspected as uuid[])) and o.line = me.line
               and not o.path @> array[coalesce(me.parent_id, me.id)]
             order by o.code limit 1
            """;

    private final Rows rows;
    private final Directory directory;

    Inspectees(Rows rows, Directory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    Uni<List<UUID>> of(InspectionDraft draft, UUID inspector, OrgScope scope) {
        return answerable(draft, scope)
                .chain(things -> draft.inspectedOrNone().isEmpty()
                        ? Uni.createFrom()
                                .item(things.stream()
                                        .flatMap(thing -> thing.bodies().stream())
                                        .distinct()
                                        .toList())
                        : directory.ids(draft.inspectedOrNone(), "/inspected"))
                .call(inspected -> requireCompetent(inspector, inspected));
    }

    private Uni<List<Answerable>> answerable(InspectionDraft draft, OrgScope scope) {
        return rows.list(Answerable.class, ANSWERABLE, query -> bind(scope.bind(query), draft))
                .invoke(found -> {
                    require("plans", draft.plansOrNone(), found);
                    require("tasks", draft.tasksOrNone(), found);
                    require("targets", draft.targetsOrNone(), found);
                });
    }

    private static Mutiny.SelectionQuery<String> bind(Mutiny.SelectionQuery<String> query, InspectionDraft draft) {
        return query.setParameter("plans", draft.plansOrNone().toArray(UUID[]::new))
                .setParameter("tasks", draft.tasksOrNone().toArray(UUID[]::new))
                .setParameter("targets", draft.targetsOrNone().toArray(UUID[]::new));
    }

    private static void require(String field, List<UUID> wanted, List<Answerable> found) {
        for (UUID id : wanted) {
            if (found.stream()
                    .noneMatch(
                            thing -> thing.field().equals(field) && thing.id().equals(id))) {
                throw INSPECTION_SUBJECT_UNKNOWN.at("/" + field, id);
            }
        }
    }

    private Uni<Void> requireCompetent(UUID inspector, List<UUID> inspected) {
        return rows.list(
                        Body.class,
                        BEYOND,
                        query -> query.setParameter("inspector", inspector)
                                .setParameter("inspected", inspected.toArray(UUID[]::new)))
                .invoke(beyond -> beyond.stream().findFirst().ifPresent(body -> {
                    throw INSPECTION_NOT_COMPETENT.at("/inspected", body.code());
                }))
                .replaceWithVoid();
    }
}
