package vn.tiendo.kit.scope;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** Keeps the read copy of the organisation tree. */
@ApplicationScoped
class OrganizationEvents {
    private final Intake intake;
    private final OrganizationCopies copies;
    private final ClosedBodies closed;

    OrganizationEvents(Intake intake, OrganizationCopies copies, ClosedBodies closed) {
        this.intake = intake;
        this.copies = copies;
        this.closed = closed;
    }

    @Incoming("organization.changed")
    Uni<Void> organizationChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, OrganizationChanged.class, event -> copies.apply(event.data()))
                .invoke(closed::forget);
    }
}
