package vn.tiendo.indicator.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;
import vn.tiendo.kit.succession.OrganizationReorganized;

/** What plan-service says about plans. */
@ApplicationScoped
class PlanEvents {
    private final Intake intake;
    private final Plans plans;
    private final PlanPublications publications;
    private final Takeovers takeovers;

    PlanEvents(Intake intake, Plans plans, PlanPublications publications, Takeovers takeovers) {
        this.intake = intake;
        this.plans = plans;
        this.publications = publications;
        this.takeovers = takeovers;
    }

    @Incoming("plan.issued")
    Uni<Void> issued(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, PlanIssued.class, event -> plans.take(event.data()));
    }

    @Incoming("organization.reorganized")
    Uni<Void> reorganized(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, OrganizationReorganized.class, event -> takeovers.take(event.data()));
    }

    @Incoming("plan.amended")
    Uni<Void> amended(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, PlanIssued.class, event -> plans.take(event.data()));
    }

    @Incoming("plan.replaced")
    Uni<Void> replaced(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, PlanEnded.class, event -> plans.end(event.data()));
    }

    @Incoming("plan.closed")
    Uni<Void> closed(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, PlanEnded.class, event -> plans.end(event.data()));
    }

    @Incoming("plan.publication-changed")
    Uni<Void> publicationChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(
                record, PlanPublications.PublicationChanged.class, event -> publications.take(event.data()));
    }
}
