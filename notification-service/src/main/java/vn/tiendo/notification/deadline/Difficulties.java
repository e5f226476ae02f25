package vn.tiendo.notification.deadline;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the answers that are owed, and stops the ladders of what waits for them. */
@ApplicationScoped
class Difficulties {
    private final Mutiny.Session session;
    private final Deadlines deadlines;

    Difficulties(Mutiny.Session session, Deadlines deadlines) {
        this.session = session;
        this.deadlines = deadlines;
    }

    /** Takes over a newer state; an older one changes nothing, whatever order the events come in. */
    @WithTransaction
    Uni<Void> follow(Difficulty difficulty) {
        List<Difficulty.Blocked> blocked = difficulty.blocked();
        return about(blocked)
                .chain(about -> deadlines.follow(difficulty.owed(about)))
                .chain(() -> remember(difficulty, blocked))
                .chain(() -> arrange(blocked));
    }

    /** The name of what waits: of the task, when there is one. */
    private Uni<String> about(List<Difficulty.Blocked> blocked) {
        return session.createNativeQuery(
                        "select d.title from deadline d where d.subject_id = any(cast(:subjects as uuid[]))"
                                + " and d.title <> '' order by d.subject_type desc limit 1",
                        String.class)
                .setParameter("subjects", ids(blocked))
                .getSingleResultOrNull();
    }

    /** Before it went to somebody who can answer, it holds up nothing. */
    private Uni<Void> remember(Difficulty difficulty, List<Difficulty.Blocked> blocked) {
        Instant since = difficulty.waitingSince();
        if (since == null || blocked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into waiting (difficulty_id, subject_id, version, since, answered_at)
                        select cast(:difficulty as uuid), s.id, cast(:version as bigint), cast(:since as timestamptz),
                               cast(:answered as timestamptz)
                          from unnest(cast(:subjects as uuid[])) as s (id)
                        on conflict (difficulty_id, subject_id) do update
                           set version = excluded.version, since = excluded.since, answered_at = excluded.answered_at
                         where waiting.version < excluded.version
                        """)
                .setParameter("difficulty", difficulty.id())
                .setParameter("version", difficulty.version())
                .setParameter("since", since)
                .setParameter("answered", difficulty.waitingUntil())
                .setParameter("subjects", ids(blocked))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> arrange(List<Difficulty.Blocked> blocked) {
        Uni<Void> arranged = Uni.createFrom().voidItem();
        for (Difficulty.Blocked one : blocked) {
            arranged = arranged.chain(() -> deadlines.arrange(one));
        }
        return arranged;
    }

    private static UUID[] ids(List<Difficulty.Blocked> blocked) {
        return blocked.stream().map(Difficulty.Blocked::subjectId).toArray(UUID[]::new);
    }
}
