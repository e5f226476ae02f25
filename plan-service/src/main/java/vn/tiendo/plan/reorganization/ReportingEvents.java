package vn.tiendo.plan.reorganization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;
import vn.tiendo.plan.reorganization.ReportingCopies.ObligationState;
import vn.tiendo.plan.reorganization.ReportingCopies.RegimeChanged;

/** Hears who reports to whom, and what is owed. */
@ApplicationScoped
class ReportingEvents {
    private final Intake intake;
    private final ReportingCopies copies;

    ReportingEvents(Intake intake, ReportingCopies copies) {
        this.intake = intake;
        this.copies = copies;
    }

    @Incoming("regime.changed")
    Uni<Void> regimeChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, RegimeChanged.class, event -> copies.take(event.data()));
    }

    @Incoming("obligation.opened")
    Uni<Void> obligationOpened(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, ObligationState.class, event -> copies.take(event.data()));
    }

    @Incoming("obligation.changed")
    Uni<Void> obligationChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, ObligationState.class, event -> copies.take(event.data()));
    }
}
