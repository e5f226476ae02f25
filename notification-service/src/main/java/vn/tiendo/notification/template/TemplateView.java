package vn.tiendo.notification.template;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A template as clients see it.
 *
 * @param variables what it may name
 * @param inForce whether no newer one of its kind and language exists
 */
record TemplateView(
        UUID id,
        TemplateKind kind,
        Language language,
        String subject,
        String body,
        List<String> variables,
        boolean inForce,
        Instant createdAt) {
    /** Selects what {@link #of} reads. */
    static final String SELECT = """
            select t.id, t.kind, t.language, t.subject, t.body, t.created_at,
                   not exists (select 1 from template n
                                where n.kind = t.kind and n.language = t.language and n.id > t.id) as in_force
              from template t
            """;

    static TemplateView of(Tuple row) {
        TemplateKind kind = TemplateKind.valueOf(row.get("kind", String.class));
        return new TemplateView(
                row.get("id", UUID.class),
                kind,
                Language.ofTag(row.get("language", String.class)),
                row.get("subject", String.class),
                row.get("body", String.class),
                kind.variables().stream().map(Variable::word).toList(),
                row.get("in_force", Boolean.class),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }
}
