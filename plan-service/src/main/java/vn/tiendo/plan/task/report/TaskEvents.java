package vn.tiendo.plan.task.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;

/** Hears of accepted reports. */
@ApplicationScoped
class TaskEvents {
    private final Intake intake;
    private final TaskReports reports;

    TaskEvents(Intake intake, TaskReports reports) {
        this.intake = intake;
        this.reports = reports;
    }

    @Incoming("report.accepted")
    Uni<Void> reportAccepted(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, ReportAccepted.class, event -> reports.take(event.data()));
    }
}
