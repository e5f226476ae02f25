package vn.tiendo.reporting.obligation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.succession.OrganizationMoves.Way;

/**
 * Passes what is still owed to the bodies that took it over. What was handed in stays with its reporter; while it is not
 * accepted, its receiver changes too, or nobody could accept it.
 */
@ApplicationScoped
public class ObligationTakeovers {
    private static final String PASS = """
            with step as (%s), hit as (
                select s.* from step s join obligation b on b.id = s.id
                 where case s.role
                            when 'REPORTER' then b.status = 'OPEN' and s.from_id = b.reporter_id
                            when 'RECIPIENT' then s.from_id = b.recipient_id
                            when 'VIA' then s.from_id = b.via_id end
                   and (b.status = 'OPEN' or exists (select 1 from report p
                                                      where p.obligation_id = b.id and p.status <> 'ACCEPTED')))
            update obligation b set version = b.version + 1,
                   reporter_id = coalesce((select h.to_id from hit h where h.id = b.id and h.role = 'REPORTER'),
                                          b.reporter_id),
                   recipient_id = coalesce((select h.to_id from hit h where h.id = b.id and h.role = 'RECIPIENT'),
                                           b.recipient_id),
                   via_id = coalesce((select h.to_id from hit h where h.id = b.id and h.role = 'VIA'), b.via_id)
             where b.id in (select h.id from hit h)
            returning b.*
            """;

    private final Mutiny.Session session;
    private final ObligationNews news;

    ObligationTakeovers(Mutiny.Session session, ObligationNews news) {
        this.session = session;
        this.news = news;
    }

    /** The ids of those that passed. */
    @WithTransaction
    public Uni<List<UUID>> pass(UUID reorganization, Way way) {
        return session.createNativeQuery(PASS.formatted(way.sql(TakeoverSteps.OF_OBLIGATIONS)), Obligation.class)
                .setParameter("reorganization", reorganization)
                .getResultList()
                .call(passed -> news.announce("obligation.changed", passed))
                .map(passed -> passed.stream().map(obligation -> obligation.id).toList());
    }
}
