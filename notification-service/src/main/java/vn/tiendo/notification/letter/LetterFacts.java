package vn.tiendo.notification.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.office.Office;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.template.TemplateKind;

/**
 * A letter and what it speaks of.
 *
 * @param subjectId the obligation, task, finding or difficulty
 * @param issuer to whom the work is owed
 * @param about who owes it
 * @param office the issuer as it heads and signs
 */
record LetterFacts(
        UUID id,
        long version,
        TemplateKind kind,
        LetterStatus status,
        UUID deadlineId,
        UUID subjectId,
        OrganizationRef issuer,
        OrganizationRef about,
        OrganizationRef addressee,
        Office office,
        Instant dueAt,
        String work,
        Instant createdAt,
        Decision decision,
        Words words) {

    /** What a person decided; all of it absent while it is a draft. */
    record Decision(
            @Nullable Instant at,
            @Nullable String number,
            @Nullable String reason) {}

    /**
     * The template that it is written with, and its words once they are kept.
     *
     * @param subject as issued
     * @param body as issued
     */
    record Words(
            UUID template,
            String templateSubject,
            String templateBody,
            @Nullable String subject,
            @Nullable String body) {}
}
