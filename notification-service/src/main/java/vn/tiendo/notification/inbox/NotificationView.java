package vn.tiendo.notification.inbox;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A notification as a user reads it.
 *
 * @param title one line, in the reader's language
 * @param text a sentence, in the reader's language
 * @param organization the organisation it is about: the one that owes or reported
 * @param dueAt the due moment it speaks of, as it was then
 * @param readAt when this user read it
 */
public record NotificationView(
        UUID id,
        NotificationKind kind,
        String title,
        String text,
        OrganizationRef organization,
        String subjectType,
        UUID subjectId,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable Instant readAt) {
    public static NotificationView of(NotificationRow row, Locale language) {
        NotificationTexts texts = NotificationTexts.in(language);
        return new NotificationView(
                row.id(),
                row.kind(),
                texts.title(row),
                texts.text(row),
                row.about(),
                row.subjectType(),
                row.subjectId(),
                row.dueAt(),
                row.createdAt(),
                row.readAt());
    }
}
