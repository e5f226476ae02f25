package vn.tiendo.notification.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.notification.inbox.Notifications;
import vn.tiendo.notification.inbox.PlanNews;

/** Tells everybody whose plans stand on a plan that it has been replaced; a plan is replaced once. */
@ApplicationScoped
class PlanNotices {
    private final Notifications notifications;
    private final Audit audit;

    PlanNotices(Notifications notifications, Audit audit) {
        this.notifications = notifications;
        this.audit = audit;
    }

    @WithTransaction
    Uni<Void> tell(PlanReplaced plan) {
        List<PlanNews> news = plan.news();
        return news.isEmpty()
                ? Uni.createFrom().voidItem()
                : notifications
                        .addAll(news)
                        .chain(() -> audit.record("plan.told", plan.id(), Map.of("told", news.size())));
    }
}
