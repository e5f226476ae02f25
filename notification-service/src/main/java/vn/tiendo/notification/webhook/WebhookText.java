package vn.tiendo.notification.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a webhook may be chosen and changed.
 *
 * @param types names of events; all that may be read when there are none
 * @param ordered one message after the other for each thing, so that one that fails holds back those behind it
 */
record WebhookText(
        @NotBlank @Size(max = 2_000) String url,
        @NotNull @Size(max = 100) List<@NotNull @Size(max = 100) String> types,
        boolean ordered,
        @Nullable @Size(max = 500) String description) {}
