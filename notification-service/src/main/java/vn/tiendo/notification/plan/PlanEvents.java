package vn.tiendo.notification.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** Hears of plans that others have replaced. */
@ApplicationScoped
class PlanEvents {
    private final Intake intake;
    private final PlanNotices notices;

    PlanEvents(Intake intake, PlanNotices notices) {
        this.intake = intake;
        this.notices = notices;
    }

    @Incoming("plan.replaced")
    Uni<Void> planReplaced(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, PlanReplaced.class, event -> notices.tell(event.data()));
    }
}
