package vn.tiendo.plan.finding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.rows.Rows;

/** The rows of findings; each is read under a lock before it changes, and leaves a step behind. */
@ApplicationScoped
class FindingStore {
    private static final String UPSERT = "insert into finding select * from " + Rows.of("finding") + """
             on conflict (id) do update set version = excluded.version, status = excluded.status,
                   severity = excluded.severity, text = excluded.text, demand = excluded.demand,
                   owner_id = excluded.owner_id, nominal_due_on = excluded.nominal_due_on, plan_id = excluded.plan_id,
                   task_id = excluded.task_id, target_id = excluded.target_id, opened_at = excluded.opened_at,
                   due_at = excluded.due_at
            """;
    private static final String REMEMBER = "insert into finding_step select * from " + Rows.of("finding_step");

    private final Mutiny.Session session;
    private final Rows rows;

    FindingStore(Mutiny.Session session, Rows rows) {
        this.session = session;
        this.rows = rows;
    }

    /** 404 when it is out of sight, 403 when another body inspects. */
    Uni<Finding> ofInspector(UUID id, OrgScope scope) {
        return lock(id, "i.inspector_id", scope);
    }

    /** 404 when it is out of sight, 403 when another body must remedy it. */
    Uni<Finding> ofOwner(UUID id, OrgScope scope) {
        return lock(id, "f.owner_id", scope);
    }

    /** Those of an inspection that are not in force yet. */
    Uni<List<Finding>> drafts(UUID inspection) {
        return rows.list(
                Finding.class,
                "select f.* from finding f where f.inspection_id = :inspection and f.status = 'DRAFT' order by f.id"
                        + " for update of f",
                query -> query.setParameter("inspection", inspection));
    }

    /** These, and those of these inspections, that are not over. */
    Uni<List<Finding>> live(Collection<UUID> ids, List<UUID> inspections) {
        return rows.list(
                Finding.class,
                """
                select f.* from finding f
                 where (f.id = any(cast(:ids as uuid[])) or f.inspection_id = any(cast(:inspections as uuid[])))
                   and f.status not in ('ACCEPTED', 'WITHDRAWN')
                 order by f.id for update of f
                """,
                query -> query.setParameter("ids", ids.toArray(UUID[]::new))
                        .setParameter("inspections", inspections.toArray(UUID[]::new)));
    }

    Uni<Integer> nextNumber(UUID inspection) {
        return session.createNativeQuery(
                        "select coalesce(max(f.number), 0) + 1 from finding f where f.inspection_id = :inspection",
                        Integer.class)
                .setParameter("inspection", inspection)
                .getSingleResult();
    }

    Uni<Void> keep(List<Finding> findings, List<FindingStep> steps) {
        return findings.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.write(UPSERT, findings)
                        .chain(() -> rows.write(REMEMBER, steps))
                        .replaceWithVoid();
    }

    /** Whoever concludes the inspection does so on what was read: a finding that changes below it makes it a newer one. */
    Uni<Void> touchInspection(UUID finding) {
        return session.createNativeQuery("update inspection set version = version + 1"
                        + " where id = (select f.inspection_id from finding f where f.id = :id)")
                .setParameter("id", finding)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Finding> lock(UUID id, String party, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                                "select coalesce(" + OrgScope.own(party) + ", false) from finding f join inspection i"
                                        + " on i.id = f.inspection_id where f.id = :id and " + FindingQueries.READABLE,
                                Boolean.class)
                        .setParameter("id", id))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because)
                .invoke(FindingStore::requireOwn)
                .chain(() -> rows.one(
                        Finding.class,
                        "select f.* from finding f where f.id = :id for update of f",
                        query -> query.setParameter("id", id)));
    }

    private static void requireOwn(boolean own) {
        if (!own) {
            throw CommonError.FORBIDDEN.because();
        }
    }
}
