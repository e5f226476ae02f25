package vn.tiendo.notification.deadline;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which programme each issued plan belongs to: it decides on the policy of what the plan asks for. */
@ApplicationScoped
class Programmes {
    private final Mutiny.Session session;
    private final Deadlines deadlines;

    Programmes(Mutiny.Session session, Deadlines deadlines) {
        this.session = session;
        this.deadlines = deadlines;
    }

    /** What is read of {@code plan.issued} and {@code plan.amended}. */
    record Plan(UUID id, long version, @Nullable String programme) {}

    /** Its deadlines may have been heard of first. */
    @WithTransaction
    Uni<Void> follow(Plan plan) {
        return keep(plan)
                .chain(news -> news && plan.programme() != null
                        ? deadlines.beginAnew(plan.id())
                        : Uni.createFrom().voidItem());
    }

    /** Whether it was news. */
    private Uni<Boolean> keep(Plan plan) {
        return session.createNativeQuery("""
                        insert into plan_programme (plan_id, version, programme)
                        values (:id, :version, cast(:programme as text))
                        on conflict (plan_id) do update set version = excluded.version, programme = excluded.programme
                         where plan_programme.version < excluded.version
                        """)
                .setParameter("id", plan.id())
                .setParameter("version", plan.version())
                .setParameter("programme", plan.programme())
                .executeUpdate()
                .map(written -> written > 0);
    }
}
