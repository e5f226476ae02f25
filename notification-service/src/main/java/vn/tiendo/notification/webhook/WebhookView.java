package vn.tiendo.notification.webhook;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A webhook as its owner sees it; the secret is never shown again.
 *
 * @param organization whose events are sent; absent when it is all
 * @param previousSecretUntil until when the secret before the last rotation signs as well
 * @param failingSince the first failure since a message arrived last
 */
record WebhookView(
        UUID id,
        long version,
        String url,
        List<String> types,
        @Nullable OrganizationRef organization,
        boolean ordered,
        @Nullable String description,
        WebhookState state,
        @Nullable WebhookReason reason,
        @Nullable Instant previousSecretUntil,
        @Nullable Instant failingSince,
        Instant createdAt)
        implements Versioned {
    static final String COLUMNS = """
            w.id, w.version, w.owner, w.url, array_to_string(w.types, ',') as types, w.organization_id, o.code, o.name,
            w.ordered, w.description, w.state, w.reason, w.previous_until, w.failing_since, w.created_at
            """;

    static WebhookView of(Tuple row) {
        String types = row.get("types", String.class);
        String reason = row.get("reason", String.class);
        return new WebhookView(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("url", String.class),
                types.isEmpty() ? List.of() : Arrays.asList(types.split(",")),
                organization(row),
                row.get("ordered", Boolean.class),
                row.get("description", String.class),
                WebhookState.valueOf(row.get("state", String.class)),
                reason == null ? null : WebhookReason.valueOf(reason),
                moment(row, "previous_until"),
                moment(row, "failing_since"),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }

    WebhookText text() {
        return new WebhookText(url, types, ordered, description);
    }

    private static @Nullable OrganizationRef organization(Tuple row) {
        UUID id = row.get("organization_id", UUID.class);
        return id == null
                ? null
                : new OrganizationRef(id, row.get("code", String.class), row.get("name", String.class));
    }

    private static @Nullable Instant moment(Tuple row, String column) {
        OffsetDateTime moment = row.get(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
