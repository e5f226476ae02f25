package vn.tiendo.reporting.regime;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.succession.OrganizationMoves.Way;
import vn.tiendo.reporting.obligation.TakeoverSteps;

/** Passes regimes to the bodies that took them over: with their duty, unless something else was decided for one. */
@ApplicationScoped
public class RegimeTakeovers {
    private static final String PASS = """
            with step as (%s), hit as (
                select s.* from step s join regime r on r.id = s.id
                 where r.status <> 'ENDED'
                   and s.from_id = case s.role when 'KEEPER' then r.keeper_id when 'REPORTER' then r.reporter_id
                                               when 'RECIPIENT' then r.recipient_id else r.via_id end)
            update regime r set version = r.version + 1,
                   keeper_id = coalesce((select h.to_id from hit h where h.id = r.id and h.role = 'KEEPER'), r.keeper_id),
                   reporter_id = coalesce((select h.to_id from hit h where h.id = r.id and h.role = 'REPORTER'),
                                          r.reporter_id),
                   recipient_id = coalesce((select h.to_id from hit h where h.id = r.id and h.role = 'RECIPIENT'),
                                           r.recipient_id),
                   via_id = coalesce((select h.to_id from hit h where h.id = r.id and h.role = 'VIA'), r.via_id)
             where r.id in (select h.id from hit h)
            returning r.*
            """;

    private final Mutiny.Session session;
    private final Outbox outbox;

    RegimeTakeovers(Mutiny.Session session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @WithTransaction
    public Uni<Void> pass(UUID reorganization, Way way) {
        return session.createNativeQuery(PASS.formatted(way.sql(TakeoverSteps.OF_REGIMES)), Regime.class)
                .setParameter("reorganization", reorganization)
                .getResultList()
                .chain(this::announce);
    }

    private Uni<Void> announce(List<Regime> passed) {
        return outbox.addAll(
                "regime.changed",
                passed.stream()
                        .map(regime -> new Outbox.Entry(regime.id, RegimeChanged.of(regime)))
                        .toList());
    }
}
