package vn.tiendo.indicator.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** What plan-service says about plans. */
@ApplicationScoped
class PlanEvents {
    private final Intake intake;
    private final Plans plans;

    PlanEvents(Intake intake, Plans plans) {
        this.intake = intake;
        this.plans = plans;
    }

    @Incoming("plan.issued")
    Uni<Void> issued(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, PlanIssued.class, event -> plans.take(event.data()));
    }
}
