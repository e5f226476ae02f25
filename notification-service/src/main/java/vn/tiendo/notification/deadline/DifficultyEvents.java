package vn.tiendo.notification.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** Difficulties: who is to answer, until when, and what waits for it. Each event carries the whole state. */
@ApplicationScoped
class DifficultyEvents {
    private final Intake intake;
    private final Difficulties difficulties;

    DifficultyEvents(Intake intake, Difficulties difficulties) {
        this.intake = intake;
        this.difficulties = difficulties;
    }

    @Incoming("difficulty.raised")
    Uni<Void> difficultyRaised(ConsumerRecord<String, byte[]> record) {
        return follow(record);
    }

    @Incoming("difficulty.routed")
    Uni<Void> difficultyRouted(ConsumerRecord<String, byte[]> record) {
        return follow(record);
    }

    @Incoming("difficulty.answered")
    Uni<Void> difficultyAnswered(ConsumerRecord<String, byte[]> record) {
        return follow(record);
    }

    private Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, Difficulty.class, event -> difficulties.follow(event.data()));
    }
}
