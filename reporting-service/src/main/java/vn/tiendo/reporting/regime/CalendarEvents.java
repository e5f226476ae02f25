package vn.tiendo.reporting.regime;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.kit.inbox.Intake;
import vn.tiendo.reporting.obligation.Reprojections;

/**
 * Hears of the service's own calendars: moving a country's deadlines takes longer than whoever decided on a day should wait.
 */
@ApplicationScoped
class CalendarEvents {
    private final Intake intake;
    private final CalendarMoves moves;

    CalendarEvents(Intake intake, CalendarMoves moves) {
        this.intake = intake;
        this.moves = moves;
    }

    /** What is read of {@code calendar.changed}. */
    record CalendarChanged(UUID id, long version, int year) {
        Reprojections.Cause cause() {
            return new Reprojections.Cause(id, year, version);
        }
    }

    @Incoming("calendar.changed")
    Uni<Void> calendarChanged(ConsumerRecord<String, byte[]> record) {
        return intake.accept(
                record,
                CalendarChanged.class,
                event -> moves.follow(event.data().cause()));
    }
}
