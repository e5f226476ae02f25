package vn.tiendo.notification.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;

/** A notification about a report, a plan or a letter; the ones about deadlines are written by the sweep's own statement. */
@Entity
class Notification {
    @Id
    UUID id;

    UUID organizationId;
    String[] roles;

    @Enumerated(EnumType.STRING)
    NotificationKind kind;

    String subjectType;
    UUID subjectId;
    UUID workId;
    UUID aboutId;

    @Nullable
    Instant dueAt;

    @Nullable
    Boolean late;

    @Nullable
    Integer itemCount;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    Notification() {}

    static Notification of(ReportNews news, Instant now) {
        Notification notification = of(news.kind(), news.addressee(), news.roles(), now);
        notification.subjectType = "REPORT";
        notification.subjectId = news.reportId();
        notification.workId = news.obligationId();
        notification.aboutId = news.reporterId();
        notification.dueAt = news.dueAt();
        notification.late = news.late();
        notification.itemCount = news.itemCount();
        return notification;
    }

    static Notification of(PlanNews news, Instant now) {
        Notification notification = of(news.kind(), news.addressee(), news.roles(), now);
        notification.subjectType = "PLAN";
        notification.subjectId = news.plan();
        notification.workId = news.plan();
        notification.aboutId = news.keeper();
        notification.itemCount = news.count();
        return notification;
    }

    static Notification of(LetterNews news, Instant now) {
        Notification notification = of(news.kind(), news.addressee(), news.roles(), now);
        notification.subjectType = "LETTER";
        notification.subjectId = news.letter();
        notification.workId = news.work();
        notification.aboutId = news.about();
        notification.dueAt = news.dueAt();
        return notification;
    }

    private static Notification of(NotificationKind kind, UUID addressee, List<String> roles, Instant now) {
        Notification notification = new Notification();
        notification.id = Ids.next();
        notification.organizationId = addressee;
        notification.roles = roles.toArray(String[]::new);
        notification.kind = kind;
        notification.createdAt = now;
        return notification;
    }
}
