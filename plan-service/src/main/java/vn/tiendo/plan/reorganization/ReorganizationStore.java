package vn.tiendo.plan.reorganization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.plan.rows.Rows;

/** The rows of reorganisations; a row is read under a lock before it changes. */
@ApplicationScoped
class ReorganizationStore {
    private static final String UPSERT = "insert into reorganization select * from " + Rows.of("reorganization") + """
             on conflict (id) do update set version = excluded.version, status = excluded.status,
                   legal_basis = excluded.legal_basis, effective_on = excluded.effective_on, choices = excluded.choices,
                   applied_at = excluded.applied_at, in_effect_at = excluded.in_effect_at, undone_at = excluded.undone_at
            """;

    private static final String DUE = "r.status = 'APPLIED' and r.in_effect_at is null and r.effective_on <= :today";

    private final Mutiny.Session session;
    private final Rows rows;
    private final Audit audit;

    ReorganizationStore(Mutiny.Session session, Rows rows, Audit audit) {
        this.session = session;
        this.rows = rows;
        this.audit = audit;
    }

    /** 404 when there is none. */
    Uni<Reorganization> lock(UUID id) {
        return rows.one(
                Reorganization.class,
                "select r.* from reorganization r where r.id = :id for update of r",
                query -> query.setParameter("id", id));
    }

    Uni<Reorganization> find(UUID id) {
        return rows.one(
                Reorganization.class,
                "select r.* from reorganization r where r.id = :id",
                query -> query.setParameter("id", id));
    }

    /** Those whose day has come, the earliest first. */
    Uni<List<UUID>> due(LocalDate today) {
        return session.createNativeQuery(
                        "select r.id from reorganization r where " + DUE + " order by r.effective_on, r.id", UUID.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** One that is still due, locked; none when it is not, or when another instance works on it. */
    Uni<List<Reorganization>> claim(UUID id, LocalDate today) {
        return rows.list(
                Reorganization.class,
                "select r.* from reorganization r where r.id = :id and " + DUE + " for update of r skip locked",
                query -> query.setParameter("id", id).setParameter("today", today));
    }

    /** Whether another one that waits for its day changes one of the same bodies. */
    Uni<Boolean> overlaps(Reorganization reorganization) {
        return session.createNativeQuery("""
                        select count(*) from reorganization r
                         where r.status = 'APPLIED' and r.in_effect_at is null and r.id <> :id
                           and r.source_ids && cast(:sources as uuid[])
                        """, Long.class)
                .setParameter("id", reorganization.id())
                .setParameter("sources", reorganization.sourceIds().toArray(UUID[]::new))
                .getSingleResult()
                .map(others -> others > 0);
    }

    Uni<Void> keep(Reorganization reorganization, String action) {
        return rows.write(UPSERT, List.of(reorganization))
                .chain(() -> audit.record(
                        action,
                        reorganization.id(),
                        Map.of("type", reorganization.type(), "version", reorganization.version())));
    }
}
