package vn.tiendo.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What has happened to a letter, and who is to know.
 *
 * @param addressee the organisation told
 * @param roles the roles in it, any of which reads it
 * @param work the obligation, task, finding or difficulty it speaks of
 * @param about who owes that
 */
public record LetterNews(
        NotificationKind kind, UUID addressee, List<String> roles, UUID letter, UUID work, UUID about, Instant dueAt) {}
