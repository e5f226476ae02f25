package vn.tiendo.plan.publication;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import vn.tiendo.plan.plan.Plan;

/** The data of {@code plan.publication-changed}: whether the public may see a plan that was issued. Never why. */
record PublicationChanged(UUID id, long version, boolean published, Instant changedAt) {
    static PublicationChanged of(Plan plan) {
        return new PublicationChanged(
                plan.id(),
                plan.version(),
                plan.published(),
                Objects.requireNonNull(plan.publicationChangedAt(), "set when a plan is issued"));
    }
}
