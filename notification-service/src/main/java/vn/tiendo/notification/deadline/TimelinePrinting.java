package vn.tiendo.notification.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.tiendo.documents.DocumentFormat;
import vn.tiendo.documents.office.Office;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.document.Offices;
import vn.tiendo.notification.document.Printing;

/** Writes timelines as official documents: whoever may read one may have it. */
@ApplicationScoped
class TimelinePrinting {
    private final DeadlineQueries queries;
    private final Offices offices;
    private final Printing printing;
    private final Clock clock;

    TimelinePrinting(DeadlineQueries queries, Offices offices, Printing printing, Clock clock) {
        this.queries = queries;
        this.offices = offices;
        this.printing = printing;
        this.clock = clock;
    }

    Uni<byte[]> document(UUID id, DocumentFormat format, OrgScope scope) {
        Instant now = clock.instant();
        return queries.timeline(id, scope)
                .chain(timeline -> office(timeline.deadline())
                        .chain(office -> printing.print(
                                office, () -> new TimelineText(timeline, office, now).document(), format)));
    }

    /** Of the body to which the work is owed, or else of the one that owes it. */
    private Uni<Office> office(DeadlineView deadline) {
        OrganizationRef body = deadline.recipient() == null ? deadline.organization() : deadline.recipient();
        return body == null ? Uni.createFrom().item(Offices.unknown()) : offices.of(body.id());
    }
}
