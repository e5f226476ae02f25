package vn.tiendo.plan.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.plan.plan.PlanStatus;
import vn.tiendo.plan.plan.PlanView;

/**
 * Whether the public sees a plan.
 *
 * @param id of the plan
 * @param version of the plan
 * @param reason why it is held; shown to the keeper's own people only
 */
record PublicationView(
        UUID id,
        long version,
        PlanStatus status,
        boolean held,
        @Nullable String reason,
        boolean published,
        @Nullable Instant changedAt)
        implements Versioned {

    static PublicationView of(PlanView plan) {
        PlanView.Publication publication = plan.publication();
        return new PublicationView(
                plan.id(),
                plan.version(),
                plan.status(),
                publication.held(),
                publication.reason(),
                publication.published(),
                publication.changedAt());
    }
}
