package vn.tiendo.kit.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers which events have taken effect, in the transaction of the effect. */
@ApplicationScoped
class Inbox {
    private final Mutiny.Session session;
    private final Clock clock;

    Inbox(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Runs the work unless this event has had its effect before. */
    @WithTransaction
    Uni<Void> once(UUID event, Supplier<Uni<?>> work) {
        return session.createNativeQuery(
                        "insert into inbox (event_id, received_at) values (:id, :now) on conflict (event_id) do nothing")
                .setParameter("id", event)
                .setParameter("now", clock.instant())
                .executeUpdate()
                .chain(inserted -> inserted == 1 ? work.get() : Uni.createFrom().voidItem())
                .replaceWithVoid();
    }
}
