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

/** Amendments that were submitted: their decision is owed by the keeper of the plan to who proposes them. */
@ApplicationScoped
class AmendmentEvents {
    private static final String TITLE = "Quyết định đề nghị điều chỉnh kế hoạch";

    private final Intake intake;
    private final Deadlines deadlines;

    AmendmentEvents(Intake intake, Deadlines deadlines) {
        this.intake = intake;
        this.deadlines = deadlines;
    }

    record Amendment(
            UUID id,
            long version,
            UUID planId,
            UUID keeperId,
            UUID proposerId,
            Status status,
            @Nullable Instant dueAt) {
        enum Status {
            SUBMITTED,
            GATHERED,
            DECIDED
        }

        Owed owed() {
            return new Owed(
                    SubjectType.AMENDMENT,
                    id,
                    version,
                    DeadlineKind.AMENDMENT,
                    TITLE,
                    planId,
                    keeperId,
                    proposerId,
                    dueAt,
                    standing());
        }

        /** What was gathered is decided with what gathered it, and owed until then. */
        private Owed.Standing standing() {
            return switch (status) {
                case SUBMITTED, GATHERED -> Owed.Standing.OPEN;
                case DECIDED -> Owed.Standing.DONE;
            };
        }
    }

    @Incoming("amendment.submitted")
    Uni<Void> amendmentSubmitted(ConsumerRecord<String, byte[]> record) {
        return follow(record);
    }

    @Incoming("amendment.decided")
    Uni<Void> amendmentDecided(ConsumerRecord<String, byte[]> record) {
        return follow(record);
    }

    private Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return intake.accept(
                record, Amendment.class, event -> deadlines.follow(event.data().owed()));
    }
}
