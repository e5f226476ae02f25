package vn.tiendo.reporting.finding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** Hears of findings: when their inspection is concluded, and whenever they move. */
@ApplicationScoped
class FindingEvents {
    private final Intake intake;
    private final FindingCopies copies;

    FindingEvents(Intake intake, FindingCopies copies) {
        this.intake = intake;
        this.copies = copies;
    }

    @Incoming("inspection.concluded")
    Uni<Void> inspectionConcluded(ConsumerRecord<String, byte[]> record) {
        return intake.accept(
                record,
                InspectionConcluded.class,
                event -> copies.take(event.data().findings()));
    }

    @Incoming("finding.remedied")
    Uni<Void> findingRemedied(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, FindingChanged.class, event -> copies.take(List.of(event.data())));
    }
}
