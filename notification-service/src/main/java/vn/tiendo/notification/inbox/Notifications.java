package vn.tiendo.notification.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;

/** Adds notifications and remembers who has read which. */
@ApplicationScoped
public class Notifications {
    private static final String MARK = """
            insert into notification_read (subject, notification_id, read_at)
            select :subject, n.id, :now
              from notification n
             where n.id = :id and n.roles && cast(:roles as text[]) and %s
            on conflict (subject, notification_id) do update set read_at = notification_read.read_at
            """.formatted(OrgScope.own("n.organization_id"));

    private final Mutiny.Session session;
    private final Audit audit;
    private final Clock clock;

    Notifications(Mutiny.Session session, Audit audit, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Void> add(ReportNews news) {
        return session.persist(Notification.of(news, clock.instant()));
    }

    @WithTransaction
    public Uni<Void> add(LetterNews news) {
        return session.persist(Notification.of(news, clock.instant()));
    }

    @WithTransaction
    public Uni<Void> addAll(List<PlanNews> news) {
        Instant now = clock.instant();
        return session.persistAll(
                news.stream().map(one -> Notification.of(one, now)).toArray());
    }

    /** Marks as read by this user; the first time counts. */
    @WithTransaction
    Uni<Void> read(UUID id, OrgScope scope) {
        return scope.bindOrg(session.createNativeQuery(MARK))
                .setParameter("id", id)
                .setParameter("subject", scope.subject())
                .setParameter("roles", scope.roles().toArray(String[]::new))
                .setParameter("now", clock.instant())
                .executeUpdate()
                .invoke(marked -> requireFound(marked, id))
                .chain(() -> audit.record("notification.read", id, Map.of()));
    }

    private static void requireFound(int marked, UUID id) {
        if (marked == 0) {
            throw CommonError.NOT_FOUND.because(id);
        }
    }
}
