package vn.tiendo.notification.letter;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.office.Office;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.template.TemplateKind;

/**
 * Reads letters. A draft, and one that was dropped, concerns only the body that would issue it and those above; an issued
 * one also whom it is about, those above, and to whom it goes.
 */
@ApplicationScoped
class LetterQueries {
    private static final String IN_SCOPE = "(" + OrgScope.below("l.issuer_id") + " or l.status = 'ISSUED' and ("
            + OrgScope.below("l.about_id") + " or " + OrgScope.own("l.addressee_id") + "))";
    private static final String SELECT = """
            select l.id, l.version, l.kind, l.status, l.deadline_id, d.subject_id, l.due_at, l.work, l.created_at,
                   l.decided_at, l.number, l.reason, l.subject, l.body, l.template_id, t.subject as template_subject,
                   t.body as template_body, l.issuer_id, i.code as issuer_code, i.name as issuer_name, l.about_id,
                   b.code as about_code, b.name as about_name, l.addressee_id, a.code as addressee_code,
                   a.name as addressee_name, i.level, i.line, u.name as parent_name,
                   (select s.name from organization_copy s
                     where s.id = any(i.path) and s.level in ('PROVINCE', 'COMMUNE')
                     order by cardinality(s.path) desc limit 1) as seat
              from letter l
              join deadline d on d.id = l.deadline_id
              join template t on t.id = l.template_id
              left join organization_copy i on i.id = l.issuer_id
              left join organization_copy u on u.id = i.parent_id
              left join organization_copy b on b.id = l.about_id
              left join organization_copy a on a.id = l.addressee_id
             where\s""";
    private static final String FILTERED = """
             and (cast(:kind as text) is null or l.kind = :kind)
             and (cast(:status as text) is null or l.status = :status)
             and (cast(:about as text) is null or b.code = :about)
             and (cast(:after as uuid) is null or l.id < cast(:after as uuid))
            order by l.id desc limit :fetch""";

    private final Mutiny.Session session;

    LetterQueries(Mutiny.Session session) {
        this.session = session;
    }

    /** What a list is narrowed to; null leaves it open. */
    record Filter(
            @Nullable TemplateKind kind,
            @Nullable LetterStatus status,
            @Nullable String about) {}

    /** The newest first. */
    @WithTransaction
    Uni<Page<LetterFacts>> list(Filter filter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return scope.bind(session.createNativeQuery(SELECT + IN_SCOPE + FILTERED, Tuple.class))
                .setParameter(
                        "kind", filter.kind() == null ? null : filter.kind().name())
                .setParameter(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .setParameter("about", filter.about())
                .setParameter("after", after.isEmpty() ? null : id(after.getFirst()))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(LetterQueries::facts).toList())
                .map(letters -> page.page(letters, letter -> List.of(letter.id().toString())));
    }

    /** 404 when it is not seen. */
    @WithTransaction
    Uni<LetterFacts> get(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(SELECT + IN_SCOPE + " and l.id = :id", Tuple.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because(id))
                .map(LetterQueries::facts);
    }

    private static LetterFacts facts(Tuple row) {
        return new LetterFacts(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                TemplateKind.valueOf(row.get("kind", String.class)),
                LetterStatus.valueOf(row.get("status", String.class)),
                row.get("deadline_id", UUID.class),
                row.get("subject_id", UUID.class),
                OrganizationRef.of(row, "issuer"),
                OrganizationRef.of(row, "about"),
                OrganizationRef.of(row, "addressee"),
                office(row),
                required(row, "due_at"),
                row.get("work", String.class),
                required(row, "created_at"),
                new LetterFacts.Decision(
                        instant(row, "decided_at"), row.get("number", String.class), row.get("reason", String.class)),
                new LetterFacts.Words(
                        row.get("template_id", UUID.class),
                        row.get("template_subject", String.class),
                        row.get("template_body", String.class),
                        row.get("subject", String.class),
                        row.get("body", String.class)));
    }

    /** What this service has not heard of is left to the office. */
    private static Office office(Tuple row) {
        return new Office(
                text(row, "issuer_name"),
                row.get("parent_name", String.class),
                row.get("seat", String.class),
                text(row, "level"),
                text(row, "line"));
    }

    private static String text(Tuple row, String column) {
        String text = row.get(column, String.class);
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(Tuple row, String column) {
        OffsetDateTime moment = row.get(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Instant required(Tuple row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
