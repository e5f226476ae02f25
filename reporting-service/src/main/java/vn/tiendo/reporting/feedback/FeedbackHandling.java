package vn.tiendo.reporting.feedback;

import static vn.tiendo.reporting.feedback.FeedbackError.FEEDBACK_CONTACT_GIVEN_AWAY;
import static vn.tiendo.reporting.feedback.FeedbackError.FEEDBACK_MODERATION_UNCLEAR;
import static vn.tiendo.reporting.feedback.FeedbackError.FEEDBACK_NOT_RECIPIENT;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.reporting.contact.ContactMask;
import vn.tiendo.reporting.contact.Contacts;

/** What the body does to which feedback goes: decide whether anyone may read it, answer it, look up how to reach who wrote. */
@ApplicationScoped
class FeedbackHandling {
    private final OrganizationCopies organizations;
    private final FeedbackQueries queries;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    FeedbackHandling(
            OrganizationCopies organizations,
            FeedbackQueries queries,
            Contacts contacts,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.organizations = organizations;
        this.queries = queries;
        this.contacts = contacts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the moderator decides.
     *
     * @param text in which words it is shown; absent: as it came
     * @param reason why it is withheld
     */
    record Decided(
            boolean published,
            @Nullable String text,
            @Nullable String reason) {
        Decided {
            if (published == (reason != null) || !published && text != null) {
                throw FEEDBACK_MODERATION_UNCLEAR.at(published ? "/reason" : text == null ? "/reason" : "/text");
            }
        }
    }

    @WithTransaction
    Uni<FeedbackView> moderate(UUID id, @Nullable Version expected, Decided decided, OrgScope scope) {
        return held(id, scope)
                .invoke(found -> Version.require(expected, found.version))
                .call(found -> requireNothingGivenAway(found, decided.text()))
                .invoke(found -> decide(found, decided))
                .call(found -> audit.record(
                        "feedback.moderate",
                        found.id,
                        Map.of("version", found.version, "moderation", found.moderation)))
                .chain(queries::view);
    }

    @WithTransaction
    Uni<FeedbackView> answer(
            UUID id, @Nullable Version expected, FeedbackOutcome outcome, String text, OrgScope scope) {
        return held(id, scope)
                .invoke(found -> Version.require(expected, found.version))
                .call(found -> requireNothingGivenAway(found, text))
                .invoke(found -> found.answer(outcome, text, now()))
                .call(found -> contacts.release(found.id))
                .call(found -> outbox.add("feedback.answered", found.id, FeedbackState.of(found)))
                .call(found ->
                        audit.record("feedback.answer", found.id, Map.of("version", found.version, "outcome", outcome)))
                .chain(queries::view);
    }

    /** Each look is recorded: who had whose number must be answerable (Law 91/2025). */
    @WithTransaction
    Uni<FeedbackContactView> contact(UUID id, OrgScope scope) {
        return held(id, scope)
                .chain(found -> contacts.open(found.id).map(contact -> FeedbackContactView.of(found.id, contact)))
                .call(() -> audit.recordRead("feedback.contact.read", id));
    }

    private void decide(Feedback found, Decided decided) {
        if (decided.published()) {
            found.publish(decided.text() == null ? found.text : decided.text(), now());
        } else {
            found.withhold(Objects.requireNonNull(decided.reason()), now());
        }
    }

    /** What anyone may read must not say who wrote. */
    private Uni<Void> requireNothingGivenAway(Feedback found, @Nullable String text) {
        return text == null
                ? Uni.createFrom().voidItem()
                : contacts.open(found.id)
                        .invoke(contact -> {
                            if (contact != null && ContactMask.gives(text, contact)) {
                                throw FEEDBACK_CONTACT_GIVEN_AWAY.at("/text");
                            }
                        })
                        .replaceWithVoid();
    }

    /** Locked. 404 outside the scope, 403 when the caller's organisation is not the one to act. */
    private Uni<Feedback> held(UUID id, OrgScope scope) {
        return queries.lock(id, scope)
                .call(found -> organizations.own(scope).chain(own -> requireRecipient(found, own)));
    }

    /** The recipient; when it has closed, those above it. */
    private Uni<Void> requireRecipient(Feedback found, OrganizationCopy own) {
        return organizations
                .find(found.recipientId)
                .invoke(recipient -> {
                    if (!own.id().equals(found.recipientId) && !isAboveClosed(own, recipient)) {
                        throw FEEDBACK_NOT_RECIPIENT.because(own.code());
                    }
                })
                .replaceWithVoid();
    }

    private boolean isAboveClosed(OrganizationCopy own, @Nullable OrganizationCopy recipient) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return recipient != null
                && !recipient.existsOn(today)
                && recipient.path().contains(own.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
