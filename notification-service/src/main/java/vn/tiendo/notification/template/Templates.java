package vn.tiendo.notification.template;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;

/** Templates, newest first; the newest of a kind and language is in force. */
@ApplicationScoped
public class Templates {
    private final Mutiny.Session session;
    private final Audit audit;
    private final Clock clock;

    Templates(Mutiny.Session session, Audit audit, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** The template that a letter of this kind is written with from now on; letters are in Vietnamese. */
    @WithTransaction
    public Uni<UUID> inForce(TemplateKind kind) {
        return session.createNativeQuery(
                        "select t.id from template t where t.kind = :kind and t.language = 'vi' order by t.id desc limit 1",
                        UUID.class)
                .setParameter("kind", kind.name())
                .getSingleResult();
    }

    @WithTransaction
    Uni<Page<TemplateView>> list(@Nullable TemplateKind kind, @Nullable Language language, PageRequest page) {
        List<String> after = page.after(1);
        return session.createNativeQuery(TemplateView.SELECT + """
                         where (cast(:kind as text) is null or t.kind = :kind)
                           and (cast(:language as text) is null or t.language = :language)
                           and (cast(:after as uuid) is null or t.id < cast(:after as uuid))
                         order by t.id desc limit :fetch
                        """, Tuple.class)
                .setParameter("kind", kind == null ? null : kind.name())
                .setParameter("language", language == null ? null : language.tag())
                .setParameter("after", after.isEmpty() ? null : id(after.getFirst()))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(TemplateView::of).toList())
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    @WithTransaction
    Uni<TemplateView> get(UUID id) {
        return session.createNativeQuery(TemplateView.SELECT + " where t.id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because(id))
                .map(TemplateView::of);
    }

    /** Only what can be filled in is kept. */
    @WithTransaction
    Uni<TemplateView> add(NewTemplate template) {
        template.checked();
        UUID id = Ids.next();
        return session.createNativeQuery("""
                        insert into template (id, kind, language, subject, body, created_at)
                        values (:id, :kind, :language, :subject, :body, :at)
                        """)
                .setParameter("id", id)
                .setParameter("kind", template.kind().name())
                .setParameter("language", template.language().tag())
                .setParameter("subject", template.subject())
                .setParameter("body", template.body())
                .setParameter("at", clock.instant())
                .executeUpdate()
                .chain(() -> audit.record(
                        "template.added",
                        id,
                        Map.of(
                                "kind",
                                template.kind(),
                                "language",
                                template.language().tag())))
                .chain(() -> get(id));
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
