package vn.tiendo.reporting.difficulty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.difficulty.DifficultyStep.DifficultyAction;

/** The way of difficulties, a row for every step. */
@ApplicationScoped
class DifficultySteps {
    private final Mutiny.Session session;
    private final Clock clock;

    DifficultySteps(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Keeps what was just done with it: the row tells to whom it went and until when.
     *
     * @param from who did it
     */
    Uni<Void> add(Difficulty moved, DifficultyAction action, UUID from, @Nullable String reason, OrgScope scope) {
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                insert into difficulty_step
                                       (difficulty_id, number, action, from_id, to_id, reason, at, due_at, actor_org, actor)
                                select d.id, d.version + 1, :action, :from,
                                       case when :sends then d.recipient_id end, cast(:reason as text), :at,
                                       case when :sends then d.due_at end, :org, :actor
                                  from difficulty d where d.id = :id
                                """)
                        .setParameter("action", action.name())
                        .setParameter("from", from)
                        .setParameter("sends", action == DifficultyAction.ROUTE || action == DifficultyAction.ESCALATE)
                        .setParameter("reason", reason)
                        .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .setParameter("org", scope.organization())
                        .setParameter("actor", scope.subject())
                        .setParameter("id", moved.id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Of all these, in order; columns as the table has them. */
    Uni<List<Tuple>> of(Collection<UUID> difficulties) {
        return session.createNativeQuery("""
                        select s.difficulty_id, s.number, s.action, s.from_id, s.to_id, s.reason, s.at, s.due_at
                          from difficulty_step s where s.difficulty_id = any(cast(:difficulties as uuid[]))
                         order by s.difficulty_id, s.number
                        """, Tuple.class)
                .setParameter("difficulties", difficulties.toArray(UUID[]::new))
                .getResultList();
    }
}
