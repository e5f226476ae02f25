package vn.tiendo.notification.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** Hears which programme a plan belongs to, when it is issued and when it is amended. */
@ApplicationScoped
class ProgrammeEvents {
    private final Intake intake;
    private final Programmes programmes;

    ProgrammeEvents(Intake intake, Programmes programmes) {
        this.intake = intake;
        this.programmes = programmes;
    }

    @Incoming("plan.issued")
    Uni<Void> planIssued(ConsumerRecord<String, byte[]> record) {
        return follow(record);
    }

    @Incoming("plan.amended")
    Uni<Void> planAmended(ConsumerRecord<String, byte[]> record) {
        return follow(record);
    }

    private Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, Programmes.Plan.class, event -> programmes.follow(event.data()));
    }
}
