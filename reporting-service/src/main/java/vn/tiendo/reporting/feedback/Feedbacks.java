package vn.tiendo.reporting.feedback;

import static vn.tiendo.reporting.feedback.FeedbackError.FEEDBACK_CONTACT_UNREACHABLE;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.calendar.AnswerTerm;
import vn.tiendo.reporting.calendar.WorkingCalendars;
import vn.tiendo.reporting.contact.Contact;
import vn.tiendo.reporting.contact.Contacts;

/** Feedback as it comes in: what was said and how to reach who said it part here. */
@ApplicationScoped
class Feedbacks {
    private final Mutiny.Session session;
    private final FeedbackSubjects subjects;
    private final WorkingCalendars calendars;
    private final Contacts contacts;
    private final FeedbackQueries queries;
    private final FeedbackConfig config;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Feedbacks(
            Mutiny.Session session,
            FeedbackSubjects subjects,
            WorkingCalendars calendars,
            Contacts contacts,
            FeedbackQueries queries,
            FeedbackConfig config,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.subjects = subjects;
        this.calendars = calendars;
        this.contacts = contacts;
        this.queries = queries;
        this.config = config;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was said.
     *
     * @param text without what looks like contact data
     */
    record Said(FeedbackSender sender, String text, FeedbackSubjects.Named named, UUID subject) {}

    @WithTransaction
    Uni<FeedbackView> receive(Said said, @Nullable Contact contact, OrgScope scope) {
        if (contact != null && !contact.reachesSomebody()) {
            throw FEEDBACK_CONTACT_UNREACHABLE.at("/contact");
        }
        return subjects.find(said.named(), said.subject(), scope)
                .chain(about -> calendars.current().map(calendar -> {
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    return new Feedback(
                            said.sender(), said.text(), about, AnswerTerm.of(now, config.answerDays(), calendar), now);
                }))
                .call(received -> record(received, contact))
                .chain(queries::view);
    }

    private Uni<Void> record(Feedback received, @Nullable Contact contact) {
        return session.persist(received)
                .chain(() -> contact == null ? Uni.createFrom().voidItem() : contacts.keep(received.id, contact))
                .chain(() -> outbox.add("feedback.received", received.id, FeedbackState.of(received)))
                .chain(() -> audit.record(
                        "feedback.receive",
                        received.id,
                        Map.of("sender", received.sender, "contact", contact != null)));
    }
}
