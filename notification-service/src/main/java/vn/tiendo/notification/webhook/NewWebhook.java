package vn.tiendo.notification.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook to make.
 *
 * @param organization code of the body whose events are sent; the caller's own when absent, and everything when the caller
 *     may read everything
 */
record NewWebhook(
        @NotBlank @Size(max = 2_000) String url,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> types,
        @Nullable @Size(max = 64) String organization,
        @Nullable Boolean ordered,
        @Nullable @Size(max = 500) String description) {
    WebhookText text() {
        return new WebhookText(url, types == null ? List.of() : types, Boolean.TRUE.equals(ordered), description);
    }
}
