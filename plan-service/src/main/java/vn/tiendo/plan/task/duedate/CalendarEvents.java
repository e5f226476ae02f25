package vn.tiendo.plan.task.duedate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;
import vn.tiendo.plan.calendar.CalendarChanged;

/** Hears of decisions on the working calendar. */
@ApplicationScoped
class CalendarEvents {
    private final Intake intake;
    private final DueDates dueDates;

    CalendarEvents(Intake intake, DueDates dueDates) {
        this.intake = intake;
        this.dueDates = dueDates;
    }

    @Incoming("calendar.changed")
    Uni<Void> calendarChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, CalendarChanged.class, event -> dueDates.take(event.data()));
    }
}
