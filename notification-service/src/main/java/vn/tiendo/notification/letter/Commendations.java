package vn.tiendo.notification.letter;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.notification.inbox.LetterNews;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.Notifications;
import vn.tiendo.notification.template.TemplateKind;
import vn.tiendo.notification.template.Templates;

/** Drafts the proposal to commend who was early: once for each deadline, whatever happens to it afterwards. */
@ApplicationScoped
public class Commendations {
    private final Mutiny.Session session;
    private final Templates templates;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    Commendations(Mutiny.Session session, Templates templates, Notifications notifications, Audit audit, Clock clock) {
        this.session = session;
        this.templates = templates;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** From the body to which the work was owed, to the one above who did it. */
    @WithTransaction
    public Uni<Void> propose(UUID deadline) {
        UUID id = Ids.next();
        return templates
                .inForce(TemplateKind.COMMENDATION)
                .chain(template -> insert(id, deadline, template))
                .chain(drafted -> drafted == 0
                        ? Uni.createFrom().voidItem()
                        : tell(id).chain(() -> audit.record("letter.drafted", id, Map.of("deadline", deadline))));
    }

    private Uni<Integer> insert(UUID id, UUID deadline, UUID template) {
        return session.createNativeQuery("""
                        insert into letter (id, version, kind, status, deadline_id, issuer_id, about_id, addressee_id,
                                            template_id, due_at, work, created_at)
                        select :id, 0, 'COMMENDATION', 'DRAFT', d.id, d.recipient_id, d.organization_id,
                               coalesce(o.parent_id, d.recipient_id), :template, d.due_at, d.title, :now
                          from deadline d left join organization_copy o on o.id = d.organization_id
                         where d.id = :deadline and d.recipient_id is not null and d.organization_id is not null
                           and d.due_at is not null
                        on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("template", template)
                .setParameter("now", clock.instant())
                .setParameter("deadline", deadline)
                .executeUpdate();
    }

    private Uni<Void> tell(UUID id) {
        return session.createNativeQuery(
                        "select l.issuer_id, l.about_id, l.due_at, d.subject_id from letter l"
                                + " join deadline d on d.id = l.deadline_id where l.id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getSingleResult()
                .chain(row -> notifications.add(new LetterNews(
                        NotificationKind.LETTER_DRAFTED,
                        row.get("issuer_id", UUID.class),
                        List.of("reviewer"),
                        id,
                        row.get("subject_id", UUID.class),
                        row.get("about_id", UUID.class),
                        row.get("due_at", OffsetDateTime.class).toInstant())));
    }
}
