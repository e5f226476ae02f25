package vn.tiendo.notification.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.template.TemplateKind;

/**
 * A letter as clients see it.
 *
 * @param issuer the body that issues it
 * @param about the body whose work it speaks of
 * @param template with which it was drafted
 */
record LetterView(
        UUID id,
        long version,
        TemplateKind kind,
        LetterStatus status,
        OrganizationRef issuer,
        OrganizationRef about,
        OrganizationRef addressee,
        UUID deadline,
        Instant dueAt,
        String work,
        String subject,
        String body,
        UUID template,
        @Nullable String number,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant decidedAt)
        implements Versioned {
    static LetterView of(LetterFacts facts) {
        LetterText text = new LetterText(facts);
        return new LetterView(
                facts.id(),
                facts.version(),
                facts.kind(),
                facts.status(),
                facts.issuer(),
                facts.about(),
                facts.addressee(),
                facts.deadlineId(),
                facts.dueAt(),
                facts.work(),
                text.subject(),
                text.body(),
                facts.words().template(),
                facts.decision().number(),
                facts.decision().reason(),
                facts.createdAt(),
                facts.decision().at());
    }
}
