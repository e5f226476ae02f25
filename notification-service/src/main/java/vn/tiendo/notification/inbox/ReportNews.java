package vn.tiendo.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a report, and who is to know.
 *
 * @param addressee the organisation told
 * @param roles the roles in it, any of which reads it
 * @param dueAt until when returned items are to be corrected
 * @param itemCount how many items came back
 */
public record ReportNews(
        NotificationKind kind,
        UUID addressee,
        List<String> roles,
        UUID reportId,
        UUID obligationId,
        UUID reporterId,
        @Nullable Instant dueAt,
        @Nullable Boolean late,
        @Nullable Integer itemCount) {}
