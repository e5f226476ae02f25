package vn.tiendo.plan.inspection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.rows.Rows;

/** The rows of inspections; a row is read under a lock before it changes. */
@ApplicationScoped
class InspectionStore {
    private static final String UPSERT = "insert into inspection select * from " + Rows.of("inspection") + """
             on conflict (id) do update set version = excluded.version, kind = excluded.kind,
                   body_kind = excluded.body_kind, status = excluded.status, legal_basis = excluded.legal_basis,
                   subject = excluded.subject, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                   inspected_ids = excluded.inspected_ids, plan_ids = excluded.plan_ids, task_ids = excluded.task_ids,
                   target_ids = excluded.target_ids, conclusion = excluded.conclusion,
                   concluded_at = excluded.concluded_at
            """;

    private final Mutiny.Session session;
    private final Rows rows;
    private final Audit audit;

    InspectionStore(Mutiny.Session session, Rows rows, Audit audit) {
        this.session = session;
        this.rows = rows;
        this.audit = audit;
    }

    /** Locked: 404 when it is out of sight, 403 when another body inspects. */
    Uni<Inspection> ofInspector(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                                "select coalesce(" + OrgScope.own("i.inspector_id")
                                        + ", false) from inspection i where i.id = :id and "
                                        + InspectionQueries.READABLE,
                                Boolean.class)
                        .setParameter("id", id))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because)
                .invoke(InspectionStore::requireOwn)
                .chain(() -> rows.one(
                        Inspection.class,
                        "select i.* from inspection i where i.id = :id for update of i",
                        query -> query.setParameter("id", id)));
    }

    Uni<Void> keep(Inspection inspection, String action) {
        return rows.write(UPSERT, List.of(inspection))
                .chain(() -> audit.record(action, inspection.id(), Map.of("version", inspection.version())));
    }

    private static void requireOwn(boolean own) {
        if (!own) {
            throw CommonError.FORBIDDEN.because();
        }
    }
}
