package vn.tiendo.indicator.measurement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** What reporting-service says about reports; the four topics come in any order. */
@ApplicationScoped
class ReportEvents {
    private final Intake intake;
    private final Statements statements;

    ReportEvents(Intake intake, Statements statements) {
        this.intake = intake;
        this.statements = statements;
    }

    @Incoming("report.submitted")
    Uni<Void> submitted(ConsumerRecord<String, byte[]> record) {
        return take(record, ReportState.SUBMITTED);
    }

    @Incoming("report.returned")
    Uni<Void> returned(ConsumerRecord<String, byte[]> record) {
        return take(record, ReportState.RETURNED);
    }

    @Incoming("report.withdrawn")
    Uni<Void> withdrawn(ConsumerRecord<String, byte[]> record) {
        return take(record, ReportState.WITHDRAWN);
    }

    @Incoming("report.accepted")
    Uni<Void> accepted(ConsumerRecord<String, byte[]> record) {
        return take(record, ReportState.ACCEPTED);
    }

    private Uni<Void> take(ConsumerRecord<String, byte[]> record, ReportState state) {
        return intake.accept(
                record,
                ReportStated.class,
                event -> statements.take(event.data().statement(state)));
    }
}
