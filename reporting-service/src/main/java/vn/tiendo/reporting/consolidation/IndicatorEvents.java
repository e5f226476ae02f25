package vn.tiendo.reporting.consolidation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** Hears of the catalogue of indicators. */
@ApplicationScoped
class IndicatorEvents {
    private final Intake intake;
    private final IndicatorCopies copies;

    IndicatorEvents(Intake intake, IndicatorCopies copies) {
        this.intake = intake;
        this.copies = copies;
    }

    @Incoming("indicator.changed")
    Uni<Void> indicatorChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, IndicatorChanged.class, event -> copies.register(event.data()));
    }
}
