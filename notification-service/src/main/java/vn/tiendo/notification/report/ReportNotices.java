package vn.tiendo.notification.report;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.Notifications;

/** Tells about a report, unless something newer has been told already: topics have no common order. */
@ApplicationScoped
class ReportNotices {
    private final Mutiny.Session session;
    private final Notifications notifications;
    private final Audit audit;

    ReportNotices(Mutiny.Session session, Notifications notifications, Audit audit) {
        this.session = session;
        this.notifications = notifications;
        this.audit = audit;
    }

    @WithTransaction
    Uni<Void> tell(NotificationKind kind, Report report) {
        return isNews(report)
                .chain(news -> news ? add(kind, report) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> isNews(Report report) {
        return session.createNativeQuery("""
                        insert into report_seen (report_id, version) values (:id, :version)
                        on conflict (report_id) do update set version = excluded.version
                         where report_seen.version < excluded.version
                        """)
                .setParameter("id", report.id())
                .setParameter("version", report.version())
                .executeUpdate()
                .map(changed -> changed == 1);
    }

    private Uni<Void> add(NotificationKind kind, Report report) {
        return notifications
                .add(report.news(kind))
                .chain(() ->
                        audit.record("report.told", report.id(), Map.of("kind", kind, "version", report.version())));
    }
}
