package vn.tiendo.indicator.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.indicator.catalogue.Proposal;
import vn.tiendo.indicator.measurement.Statements;
import vn.tiendo.indicator.measurement.Turns;
import vn.tiendo.indicator.target.Targets;
import vn.tiendo.kit.audit.Audit;

/** The plans this service has heard of, each in its newest version. */
@ApplicationScoped
class Plans {
    private final Mutiny.Session session;
    private final Turns turns;
    private final Indicators indicators;
    private final Targets targets;
    private final Statements statements;
    private final Takeovers takeovers;
    private final Audit audit;

    Plans(
            Mutiny.Session session,
            Turns turns,
            Indicators indicators,
            Targets targets,
            Statements statements,
            Takeovers takeovers,
            Audit audit) {
        this.session = session;
        this.turns = turns;
        this.indicators = indicators;
        this.targets = targets;
        this.statements = statements;
        this.takeovers = takeovers;
        this.audit = audit;
    }

    /** Takes over a newer version of a plan; an older one is dropped. */
    @WithTransaction
    Uni<Void> take(PlanIssued plan) {
        return turns.ofPlan()
                .chain(() -> copy(plan))
                .chain(newer -> newer ? track(plan) : Uni.createFrom().voidItem());
    }

    /** A plan that has ended asks for nothing: its targets keep the status they have. */
    @WithTransaction
    Uni<Void> end(PlanEnded plan) {
        return turns.ofPlan()
                .chain(() -> close(plan))
                .chain(newer -> newer ? stop(plan) : Uni.createFrom().voidItem());
    }

    private Uni<Void> stop(PlanEnded plan) {
        return targets.stop(plan.id(), List.of())
                .chain(() -> audit.record("plan.ended", plan.id(), Map.of("version", plan.version())));
    }

    /** Of a plan that was not heard of yet only the end is known; older news of it is then dropped. */
    private Uni<Boolean> close(PlanEnded plan) {
        return session.createNativeQuery("""
                        insert into plan_copy (id, version, keeper_id, type, subject, in_force)
                        values (:id, :version, :keeper, '', '', false)
                        on conflict (id) do update set version = excluded.version, in_force = false
                         where plan_copy.version < excluded.version
                        """)
                .setParameter("id", plan.id())
                .setParameter("version", plan.version())
                .setParameter("keeper", plan.keeperId())
                .executeUpdate()
                .map(written -> written == 1);
    }

    private Uni<Void> track(PlanIssued plan) {
        List<Proposal> proposals = plan.proposals();
        return indicators
                .admit(plan.id(), plan.keeperId(), proposals)
                .chain(() -> targets.register(plan.id(), plan.keeperId(), plan.startOn(), plan.issuedTargets()))
                .chain(() -> targets.stop(plan.id(), plan.targetIds()))
                .chain(() -> statements.resolve(
                        proposals.stream().map(Proposal::code).distinct().toList()))
                .chain(() -> takeovers.catchUp(plan.id(), plan.version()))
                .chain(() -> audit.record(
                        "plan.tracked",
                        plan.id(),
                        Map.of(
                                "version",
                                plan.version(),
                                "targets",
                                plan.targets().size())));
    }

    private Uni<Boolean> copy(PlanIssued plan) {
        return session.createNativeQuery("""
                        insert into plan_copy (id, version, keeper_id, type, number, subject)
                        values (:id, :version, :keeper, :type, cast(:number as text), :subject)
                        on conflict (id) do update set version = excluded.version, keeper_id = excluded.keeper_id,
                               type = excluded.type, number = excluded.number, subject = excluded.subject
                         where plan_copy.version < excluded.version
                        """)
                .setParameter("id", plan.id())
                .setParameter("version", plan.version())
                .setParameter("keeper", plan.keeperId())
                .setParameter("type", plan.document().type())
                .setParameter("number", plan.document().number())
                .setParameter("subject", plan.document().subject())
                .executeUpdate()
                .map(written -> written == 1);
    }
}
