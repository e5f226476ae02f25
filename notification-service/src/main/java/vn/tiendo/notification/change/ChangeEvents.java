package vn.tiendo.notification.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** Every event of the system, in a consumer group of its own: other features take some of them in for themselves. */
@ApplicationScoped
class ChangeEvents {
    private final Intake intake;
    private final Changes changes;

    ChangeEvents(Intake intake, Changes changes) {
        this.intake = intake;
        this.changes = changes;
    }

    @Incoming("changes")
    Uni<Void> happened(ConsumerRecord<String, byte[]> record) {
        return intake.acceptFor("changes", record, ObjectNode.class, changes::record);
    }
}
