package vn.tiendo.reporting.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;
import vn.tiendo.kit.succession.OrganizationReorganized;

/** Hears of issued plans, of what becomes of them, and of their tasks. */
@ApplicationScoped
class PlanEvents {
    private final Intake intake;
    private final PlanCopies copies;
    private final PlanPublications publications;
    private final Takeovers takeovers;

    PlanEvents(Intake intake, PlanCopies copies, PlanPublications publications, Takeovers takeovers) {
        this.intake = intake;
        this.copies = copies;
        this.publications = publications;
        this.takeovers = takeovers;
    }

    @Incoming("plan.issued")
    Uni<Void> planIssued(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, PlanIssued.class, event -> copies.issue(event.data()));
    }

    @Incoming("organization.reorganized")
    Uni<Void> reorganized(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, OrganizationReorganized.class, event -> takeovers.take(event.data()));
    }

    @Incoming("plan.amended")
    Uni<Void> planAmended(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, PlanIssued.class, event -> copies.register(event.data()));
    }

    @Incoming("plan.replaced")
    Uni<Void> planReplaced(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, PlanEnded.class, event -> copies.end(event.data()));
    }

    @Incoming("plan.closed")
    Uni<Void> planClosed(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, PlanEnded.class, event -> copies.end(event.data()));
    }

    @Incoming("plan.publication-changed")
    Uni<Void> publicationChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(
                record, PlanPublications.PublicationChanged.class, event -> publications.take(event.data()));
    }

    @Incoming("task.changed")
    Uni<Void> taskChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, TaskChanged.class, event -> copies.register(event.data()));
    }
}
