package vn.tiendo.indicator.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** What is done on the platform. */
@ApplicationScoped
class PlatformEvents {
    private final Intake intake;
    private final WorkCopies copies;

    PlatformEvents(Intake intake, WorkCopies copies) {
        this.intake = intake;
        this.copies = copies;
    }

    @Incoming("task.changed")
    Uni<Void> taskChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, TaskChanged.class, event -> copies.take(event.data()));
    }

    @Incoming("obligation.opened")
    Uni<Void> obligationOpened(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, ObligationStated.class, event -> copies.take(event.data()));
    }

    @Incoming("obligation.changed")
    Uni<Void> obligationChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, ObligationStated.class, event -> copies.take(event.data()));
    }

    @Incoming("difficulty.raised")
    Uni<Void> difficultyRaised(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, DifficultyStated.class, event -> copies.take(event.data()));
    }

    @Incoming("difficulty.routed")
    Uni<Void> difficultyRouted(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, DifficultyStated.class, event -> copies.take(event.data()));
    }

    @Incoming("difficulty.answered")
    Uni<Void> difficultyAnswered(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, DifficultyStated.class, event -> copies.take(event.data()));
    }
}
