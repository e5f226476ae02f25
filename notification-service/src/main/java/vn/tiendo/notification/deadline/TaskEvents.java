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

/** Tasks of issued plans: owed by their lead to the organisation that keeps the plan. */
@ApplicationScoped
class TaskEvents {
    private final Intake intake;
    private final Deadlines deadlines;

    TaskEvents(Intake intake, Deadlines deadlines) {
        this.intake = intake;
        this.deadlines = deadlines;
    }

    record Task(
            UUID id,
            long version,
            @Nullable UUID planId,
            UUID keeperId,
            String name,
            @Nullable UUID leadId,
            @Nullable Instant dueAt,
            Progress progress,
            @Nullable Boolean inForce,
            @Nullable Boolean heading) {
        enum Progress {
            NOT_STARTED,
            IN_PROGRESS,
            COMPLETED,
            CANCELLED,
            CONTINUOUS
        }

        Owed owed() {
            return new Owed(
                    SubjectType.TASK,
                    id,
                    version,
                    DeadlineKind.TASK,
                    name,
                    planId,
                    leadId,
                    keeperId,
                    dueAt,
                    standing());
        }

        /** A plan that was closed or replaced reminds nobody of its tasks, and a heading leaves that to its duties. */
        private Owed.Standing standing() {
            if (Boolean.TRUE.equals(heading)) {
                return Owed.Standing.DROPPED;
            }
            return switch (progress) {
                case NOT_STARTED, IN_PROGRESS ->
                    inForce == null || inForce ? Owed.Standing.OPEN : Owed.Standing.DROPPED;
                case COMPLETED -> Owed.Standing.DONE;
                case CANCELLED, CONTINUOUS -> Owed.Standing.DROPPED;
            };
        }
    }

    @Incoming("task.changed")
    Uni<Void> taskChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(
                record, Task.class, event -> deadlines.follow(event.data().owed()));
    }
}
