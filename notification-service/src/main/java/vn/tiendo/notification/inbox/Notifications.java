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
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;

/** Adds notifications and remembers who has read which. */
@ApplicationScoped
public class Notifications {
    private static final int MOST_READ = 10_000;
    private static final String MINE = """
            insert into notification_read (subject, notification_id, read_at)
            select :subject, n.id, :now
              from notification n
             where %s
               and (n.roles && cast(:roles as text[])
                    or exists (select 1 from delegation away
                                where away.organization_id = n.organization_id and away.deputy = :subject
                                  and away.roles && n.roles
                                  and away.starts_at <= n.created_at and away.ends_at > n.created_at))
            """.formatted(OrgScope.own("n.organization_id"));
    private static final String MARK = MINE + """
               and n.id = :id
            on conflict (subject, notification_id) do update set read_at = notification_read.read_at
            """;
    private static final String MARK_THESE = MINE + """
               and n.id = any(cast(:ids as uuid[]))
            on conflict (subject, notification_id) do nothing
            """;
    private static final String MARK_BEFORE = MINE + """
               and n.created_at < :before
               and not exists (select 1 from notification_read r where r.notification_id = n.id and r.subject = :subject)
             order by n.created_at limit :most
            on conflict (subject, notification_id) do nothing
            """;

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
        return mine(MARK, scope)
                .setParameter("id", id)
                .executeUpdate()
                .invoke(marked -> requireFound(marked, id))
                .chain(() -> audit.record("notification.read", id, Map.of()));
    }

    /** Marks those of them that are the caller's. */
    @WithTransaction
    Uni<ReadView> readThese(List<UUID> ids, OrgScope scope) {
        return mine(MARK_THESE, scope)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate()
                .chain(this::told);
    }

    /** Marks what came before a moment, the oldest first and at most {@value #MOST_READ} at once. */
    @WithTransaction
    Uni<ReadView> readBefore(Instant before, OrgScope scope) {
        return mine(MARK_BEFORE, scope)
                .setParameter("before", near(before))
                .setParameter("most", MOST_READ)
                .executeUpdate()
                .chain(this::told);
    }

    /** A moment that the database knows; nothing came before the first or will have come after now. */
    private Instant near(Instant moment) {
        Instant now = clock.instant();
        return moment.isAfter(now) ? now : moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
    }

    /** One entry for all of them: who reads in bulk reads lists and not things. */
    private Uni<ReadView> told(int read) {
        return audit.record("notification.read-many", Ids.next(), Map.of("read", read))
                .replaceWith(new ReadView(read));
    }

    private Mutiny.MutationQuery mine(String sql, OrgScope scope) {
        return scope.bindOrg(session.createNativeQuery(sql))
                .setParameter("subject", scope.subject())
                .setParameter("roles", scope.roles().toArray(String[]::new))
                .setParameter("now", clock.instant());
    }

    private static void requireFound(int marked, UUID id) {
        if (marked == 0) {
            throw CommonError.NOT_FOUND.because(id);
        }
    }
}
