package vn.tiendo.reporting.publicview;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.reporting.publicview.PublicFeedbackResource.PublicFeedbackFilter;

/** Reads feedback for the public. There is no caller, hence no scope: what nobody moderated, or stands in no public plan, does not exist. */
@ApplicationScoped
class PublicFeedback {
    private static final String PAGE = """
            select f.id, f.plan_id, f.task_id, f.target_id, coalesce(t.name, x.name) as subject, f.recipient_id,
                   r.code as recipient_code, r.name as recipient_name, f.public_text as text, f.received_at,
                   f.answered_at, f.outcome, f.answer
              from feedback f
              join plan_publication u on u.plan_id = f.plan_id and u.published
              left join task_copy t on t.id = f.task_id
              left join target_copy x on x.id = f.target_id
              left join organization_copy r on r.id = f.recipient_id
             where f.moderation = 'PUBLISHED'
               and (cast(:after as uuid) is null or f.id < :after)
               and (cast(:plan as uuid) is null or f.plan_id = :plan)
               and (cast(:task as uuid) is null or f.task_id = :task)
               and (cast(:target as uuid) is null or f.target_id = :target)
               and (cast(:organization as text) is null or r.code = :organization)
             order by f.id desc limit :fetch
            """;

    private final Mutiny.Session session;

    PublicFeedback(Mutiny.Session session) {
        this.session = session;
    }

    /** The newest first. */
    @WithTransaction
    Uni<Page<PublicFeedbackView>> page(PublicFeedbackFilter filter, PageRequest page) {
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("after", after(page))
                .setParameter("plan", filter.plan)
                .setParameter("task", filter.task)
                .setParameter("target", filter.target)
                .setParameter("organization", filter.organization)
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(PublicFeedbackView::of).toList())
                .map(views -> page.page(views, last -> List.of(last.id().toString())));
    }

    private static @Nullable UUID after(PageRequest page) {
        List<String> keys = page.after(1);
        try {
            return keys.isEmpty() ? null : UUID.fromString(keys.getFirst());
        } catch (IllegalArgumentException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
