package vn.tiendo.indicator.reconciliation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** What reporting-service says about consolidations. */
@ApplicationScoped
class ConsolidationEvents {
    private final Intake intake;
    private final ConsolidationCopies copies;

    ConsolidationEvents(Intake intake, ConsolidationCopies copies) {
        this.intake = intake;
        this.copies = copies;
    }

    @Incoming("report.consolidated")
    Uni<Void> consolidated(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, ConsolidationStated.class, event -> copies.take(event.data()));
    }
}
