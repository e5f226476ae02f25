package vn.tiendo.plan.amendment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;

/** Finds the amendments that somebody may move, each locked until the transaction ends. */
@ApplicationScoped
class Amendments {
    private final Mutiny.Session session;

    Amendments(Mutiny.Session session) {
        this.session = session;
    }

    /** 404 when it is out of sight, 403 when another body proposed it. */
    Uni<Amendment> ofProposer(UUID id, OrgScope scope) {
        return find(id, "a.proposer_id", scope);
    }

    /** 404 when it is out of sight, 403 when another body keeps its plan. */
    Uni<Amendment> ofKeeper(UUID id, OrgScope scope) {
        return find(id, "k.keeper_id", scope);
    }

    /** Those that a dossier has gathered. */
    Uni<List<Amendment>> gathered(UUID dossier) {
        return session.createNativeQuery(
                        "select a.* from amendment a where a.dossier_id = :dossier order by a.id for update",
                        Amendment.class)
                .setParameter("dossier", dossier)
                .getResultList();
    }

    private Uni<Amendment> find(UUID id, String party, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                                "select coalesce(" + OrgScope.own(party) + ", false) from amendment a join plan k"
                                        + " on k.id = a.plan_id where a.id = :id and " + AmendmentQueries.READABLE,
                                Boolean.class)
                        .setParameter("id", id))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because)
                .invoke(Amendments::requireOwn)
                .chain(() -> session.find(Amendment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because); // removed in between
    }

    private static void requireOwn(boolean own) {
        if (!own) {
            throw CommonError.FORBIDDEN.because();
        }
    }
}
