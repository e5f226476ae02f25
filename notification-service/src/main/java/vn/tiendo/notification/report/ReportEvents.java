package vn.tiendo.notification.report;

import static vn.tiendo.notification.inbox.NotificationKind.REPORT_ACCEPTED;
import static vn.tiendo.notification.inbox.NotificationKind.REPORT_RETURNED;
import static vn.tiendo.notification.inbox.NotificationKind.REPORT_SUBMITTED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;
import vn.tiendo.notification.inbox.NotificationKind;

/** What happens to reports between a unit and its recipient. */
@ApplicationScoped
class ReportEvents {
    private final Intake intake;
    private final ReportNotices notices;

    ReportEvents(Intake intake, ReportNotices notices) {
        this.intake = intake;
        this.notices = notices;
    }

    @Incoming("report.submitted")
    Uni<Void> reportSubmitted(ConsumerRecord<String, byte[]> record) {
        return tell(REPORT_SUBMITTED, record);
    }

    @Incoming("report.returned")
    Uni<Void> reportReturned(ConsumerRecord<String, byte[]> record) {
        return tell(REPORT_RETURNED, record);
    }

    @Incoming("report.accepted")
    Uni<Void> reportAccepted(ConsumerRecord<String, byte[]> record) {
        return tell(REPORT_ACCEPTED, record);
    }

    private Uni<Void> tell(NotificationKind kind, ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, Report.class, event -> notices.tell(kind, event.data()));
    }
}
