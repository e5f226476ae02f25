package vn.tiendo.plan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan is kept from the public.
 *
 * @param reason why; null without a hold
 * @param changedAt when the plan was issued, or the hold last placed or lifted; null before
 */
@Embeddable
record Hold(
        @Column(name = "held") boolean held,

        @Column(name = "hold_reason") @Nullable String reason,

        @Column(name = "publication_changed_at") @Nullable Instant changedAt) {

    static final Hold NONE = new Hold(false, null, null);

    boolean says(boolean wanted, @Nullable String why) {
        return held == wanted && Objects.equals(reason, why);
    }
}
