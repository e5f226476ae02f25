package vn.tiendo.notification.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.inbox.Intake;
import vn.tiendo.notification.policy.DeadlineKind;

/** Reports that are owed: opened, extended, waived, satisfied by a report's arrival, open again after its withdrawal. */
@ApplicationScoped
class ObligationEvents {
    private final Intake intake;
    private final Deadlines deadlines;

    ObligationEvents(Intake intake, Deadlines deadlines) {
        this.intake = intake;
        this.deadlines = deadlines;
    }

    record Obligation(
            UUID id,
            long version,
            DeadlineKind kind,
            String title,
            @Nullable UUID planId,
            Instant dueAt,
            UUID reporterId,
            UUID recipientId,
            Status status) {
        enum Status {
            OPEN,
            SATISFIED,
            WAIVED
        }

        Owed owed() {
            return new Owed(
                    SubjectType.OBLIGATION,
                    id,
                    version,
                    kind,
                    title,
                    planId,
                    reporterId,
                    recipientId,
                    dueAt,
                    standing());
        }

        private Owed.Standing standing() {
            return switch (status) {
                case OPEN -> Owed.Standing.OPEN;
                case SATISFIED -> Owed.Standing.DONE;
                case WAIVED -> Owed.Standing.DROPPED;
            };
        }
    }

    @Incoming("obligation.opened")
    Uni<Void> obligationOpened(ConsumerRecord<String, byte[]> record) {
        return follow(record);
    }

    @Incoming("obligation.changed")
    Uni<Void> obligationChanged(ConsumerRecord<String, byte[]> record) {
        return follow(record);
    }

    private Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return intake.accept(
                record, Obligation.class, event -> deadlines.follow(event.data().owed()));
    }
}
