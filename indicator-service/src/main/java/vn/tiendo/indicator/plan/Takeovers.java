package vn.tiendo.indicator.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.measurement.Turns;
import vn.tiendo.indicator.target.Targets;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.succession.OrganizationMoves;
import vn.tiendo.kit.succession.OrganizationMoves.Way;
import vn.tiendo.kit.succession.OrganizationReorganized;

/** Passes plans and targets to the bodies that took them over. Measurements stay with whoever reported them. */
@ApplicationScoped
class Takeovers {
    private static final String PLANS = """
            update plan_copy p set keeper_id = m.{to}
              from organization_move m
             where m.reorganization_id = :reorganization and m.kind = 'PLAN' and m.subject_id = p.id
               and m.{from} = p.keeper_id and p.version < m.plan_version
            """;

    private final Mutiny.Session session;
    private final OrganizationMoves moves;
    private final Turns turns;
    private final Targets targets;
    private final Audit audit;

    Takeovers(Mutiny.Session session, OrganizationMoves moves, Turns turns, Targets targets, Audit audit) {
        this.session = session;
        this.moves = moves;
        this.turns = turns;
        this.targets = targets;
        this.audit = audit;
    }

    @WithTransaction
    Uni<Void> take(OrganizationReorganized event) {
        return turns.ofPlan()
                .chain(() -> moves.take(event, this::pass))
                .chain(() -> audit.record(
                        "organization.reorganized",
                        event.id(),
                        Map.of("version", event.version(), "state", event.state())));
    }

    /** What passed before this version of the plan was heard of. */
    Uni<Void> catchUp(UUID plan, long version) {
        return moves.catchUp(plan, version, this::pass);
    }

    private Uni<Void> pass(UUID reorganization, Way way) {
        return targets.pass(reorganization, way)
                .chain(() -> session.createNativeQuery(way.sql(PLANS))
                        .setParameter("reorganization", reorganization)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
