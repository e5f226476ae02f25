package vn.tiendo.notification.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;

/** A notification about a report; the ones about deadlines are written by the sweep's own statement. */
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
        Notification notification = new Notification();
        notification.id = Ids.next();
        notification.organizationId = news.addressee();
        notification.roles = news.roles().toArray(String[]::new);
        notification.kind = news.kind();
        notification.subjectType = "REPORT";
        notification.subjectId = news.reportId();
        notification.workId = news.obligationId();
        notification.aboutId = news.reporterId();
        notification.dueAt = news.dueAt();
        notification.late = news.late();
        notification.itemCount = news.itemCount();
        notification.createdAt = now;
        return notification;
    }
}
