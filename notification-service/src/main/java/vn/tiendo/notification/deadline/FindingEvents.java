package vn.tiendo.notification.deadline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.inbox.Intake;
import vn.tiendo.notification.policy.DeadlineKind;

/** What inspections found: owed by the body that must remedy it to the inspecting one, until it answers. */
@ApplicationScoped
class FindingEvents {
    private final Intake intake;
    private final Deadlines deadlines;

    FindingEvents(Intake intake, Deadlines deadlines) {
        this.intake = intake;
        this.deadlines = deadlines;
    }

    record Concluded(List<Finding> findings) {}

    record Finding(
            UUID id,
            long version,
            UUID inspectorId,
            String legalBasis,
            Status status,
            @Nullable UUID planId,
            UUID ownerId,
            Instant dueAt) {
        enum Status {
            OPEN,
            ANSWERED,
            RETURNED,
            ACCEPTED,
            WITHDRAWN
        }

        Owed owed() {
            return new Owed(
                    SubjectType.FINDING,
                    id,
                    version,
                    DeadlineKind.FINDING,
                    legalBasis,
                    planId,
                    ownerId,
                    inspectorId,
                    dueAt,
                    standing());
        }

        /** An answer that was sent back is owed again. */
        private Owed.Standing standing() {
            return switch (status) {
                case OPEN, RETURNED -> Owed.Standing.OPEN;
                case ANSWERED, ACCEPTED -> Owed.Standing.DONE;
                case WITHDRAWN -> Owed.Standing.DROPPED;
            };
        }
    }

    @Incoming("inspection.concluded")
    Uni<Void> inspectionConcluded(ConsumerRecord<String, byte[]> record) {
        return intake.accept(
                record,
                Concluded.class,
                event -> Multi.createFrom()
                        .iterable(event.data().findings())
                        .onItem()
                        .transformToUniAndConcatenate(
                                finding -> deadlines.follow(finding.owed()).replaceWith(finding.id()))
                        .collect()
                        .asList());
    }

    @Incoming("finding.remedied")
    Uni<Void> findingRemedied(ConsumerRecord<String, byte[]> record) {
        return intake.accept(
                record, Finding.class, event -> deadlines.follow(event.data().owed()));
    }
}
