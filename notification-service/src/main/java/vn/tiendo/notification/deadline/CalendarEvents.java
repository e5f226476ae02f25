package vn.tiendo.notification.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;
import vn.tiendo.notification.calendar.CalendarChanged;

/** Hears of decisions on the working calendar. */
@ApplicationScoped
class CalendarEvents {
    private final Intake intake;
    private final CalendarMoves moves;

    CalendarEvents(Intake intake, CalendarMoves moves) {
        this.intake = intake;
        this.moves = moves;
    }

    @Incoming("calendar.changed")
    Uni<Void> calendarChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(record, CalendarChanged.class, event -> moves.take(event.id(), event.data()));
    }
}
