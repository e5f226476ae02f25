package vn.tiendo.reporting.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.succession.OrganizationMoves;
import vn.tiendo.kit.succession.OrganizationMoves.Way;
import vn.tiendo.kit.succession.OrganizationReorganized;
import vn.tiendo.reporting.obligation.ObligationTakeovers;
import vn.tiendo.reporting.regime.RegimeTakeovers;
import vn.tiendo.reporting.report.ReportTakeovers;

/**
 * Passes targets, regimes and what is still owed to the bodies that took them over. What was handed in stays with whoever
 * handed it in; a draft goes with its obligation.
 */
@ApplicationScoped
class Takeovers {
    private static final String TARGETS = """
            with m as (
                select * from organization_move x where x.reorganization_id = :reorganization and x.kind = 'TARGET')
            update target_copy t
               set reporter_id = coalesce((select m.{to} from m where m.subject_id = t.id and m.{from} = t.reporter_id
                                                                  and t.plan_version < m.plan_version), t.reporter_id),
                   reporter_ids = (select coalesce(array_agg(x.id order by x.nth), '{}')
                                     from (select coalesce(m.{to}, c.id) as id, min(c.nth) as nth
                                             from unnest(t.reporter_ids) with ordinality c(id, nth)
                                             left join m on m.subject_id = t.id and m.{from} = c.id
                                                        and t.plan_version < m.plan_version
                                            group by 1) x)
             where t.id in (select m.subject_id from m)
            """;

    private static final String KEEPERS = """
            update plan_state s set keeper_id = m.{to}
              from organization_move m
             where m.reorganization_id = :reorganization and m.kind = 'PLAN' and m.role = 'KEEPER'
               and m.subject_id = s.plan_id and m.{from} = s.keeper_id and s.version < m.plan_version
            """;

    private final Mutiny.Session session;
    private final OrganizationMoves moves;
    private final RegimeTakeovers regimes;
    private final ObligationTakeovers obligations;
    private final ReportTakeovers reports;
    private final Audit audit;

    Takeovers(
            Mutiny.Session session,
            OrganizationMoves moves,
            RegimeTakeovers regimes,
            ObligationTakeovers obligations,
            ReportTakeovers reports,
            Audit audit) {
        this.session = session;
        this.moves = moves;
        this.regimes = regimes;
        this.obligations = obligations;
        this.reports = reports;
        this.audit = audit;
    }

    @WithTransaction
    Uni<Void> take(OrganizationReorganized event) {
        return moves.take(event, this::pass)
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
        // what is read below stands in the database, not in what this session remembers
        return session.flush()
                .invoke(session::clear)
                .chain(() -> move(TARGETS, reorganization, way))
                .chain(() -> move(KEEPERS, reorganization, way))
                .chain(() -> regimes.pass(reorganization, way))
                .chain(() -> obligations.pass(reorganization, way))
                .chain(reports::follow);
    }

    private Uni<Integer> move(String rows, UUID reorganization, Way way) {
        return session.createNativeQuery(way.sql(rows))
                .setParameter("reorganization", reorganization)
                .executeUpdate();
    }
}
