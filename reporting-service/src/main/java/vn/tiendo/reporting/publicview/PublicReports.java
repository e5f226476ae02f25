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
import vn.tiendo.reporting.publicview.PublicReportResource.PublicReportFilter;

/**
 * Reads reports for the public. There is no caller, hence no scope: what its recipient did not make public, or a plan asks
 * for that is held, does not exist; and of a report whatever speaks of a task or target of such a plan is left out. So is the
 * final figure of an earlier period: the corrected report of that period says it.
 */
@ApplicationScoped
class PublicReports {
    private static final String SELECT = """
            select p.id, p.report_version, b.plan_id, b.title, b.period_type, b.window_from, b.window_to,
                   p.reporter_id, o.code as reporter_code, o.name as reporter_name,
                   p.recipient_id, r.code as recipient_code, r.name as recipient_name,
                   p.late, p.accepted_at, u.changed_at as published_at,
                   exists (select 1 from report n where n.obligation_id = p.obligation_id
                              and n.report_version > p.report_version and n.status = 'ACCEPTED') as corrected
              from report_publication u
              join report p on p.id = u.report_id
              join obligation b on b.id = p.obligation_id
              left join organization_copy o on o.id = p.reporter_id
              left join organization_copy r on r.id = p.recipient_id
             where u.published and p.status = 'ACCEPTED'
               and (b.plan_id is null
                    or exists (select 1 from plan_publication x where x.plan_id = b.plan_id and x.published))
            """;

    private static final String PAGE = SELECT + """
               and (cast(:after as uuid) is null or p.id < :after)
               and (cast(:plan as uuid) is null or b.plan_id = :plan)
               and (cast(:organization as text) is null or o.code = :organization)
               and (cast(:recipient as text) is null or r.code = :recipient)
             order by p.id desc limit :fetch
            """;

    private static final String ITEMS = """
            select i.position, i.type, i.subject_id, i.origin, i.name, i.indicator_code, i.unit, i.answer, i.numerator,
                   i.denominator, i.value, i.value_kind, i.progress, i.percent, i.text, i.funds_spent
              from report_item i
              left join task_copy t on i.type = 'TASK' and t.id = i.subject_id
              left join target_copy x on i.type = 'TARGET' and x.id = i.subject_id
             where i.report_id = :report and i.position > :after and i.trues_up_id is null
               and (i.type = 'TEXT' or i.subject_id is null
                    or exists (select 1 from plan_publication q
                                where q.plan_id = coalesce(t.plan_id, x.plan_id) and q.published))
             order by i.position limit :fetch
            """;

    private final Mutiny.Session session;

    PublicReports(Mutiny.Session session) {
        this.session = session;
    }

    /** The newest first. */
    @WithTransaction
    Uni<Page<PublicReportView>> page(PublicReportFilter filter, PageRequest page) {
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("after", after(page))
                .setParameter("plan", filter.plan)
                .setParameter("organization", filter.organization)
                .setParameter("recipient", filter.recipient)
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(PublicReportView::of).toList())
                .map(views -> page.page(views, last -> List.of(last.id().toString())));
    }

    /** 404 when it is not public. */
    @WithTransaction
    Uni<PublicReportView> find(UUID id) {
        return session.createNativeQuery(SELECT + " and p.id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .map(PublicReportView::of);
    }

    /** In the order of the report; 404 when it is not public. */
    @WithTransaction
    Uni<Page<PublicReportItemView>> items(UUID id, PageRequest page) {
        int after = position(page);
        return find(id).chain(() -> session.createNativeQuery(ITEMS, Tuple.class)
                        .setParameter("report", id)
                        .setParameter("after", after)
                        .setParameter("fetch", page.fetch())
                        .getResultList())
                .map(rows -> rows.stream().map(PublicReportItemView::of).toList())
                .map(views -> page.page(views, last -> List.of(Integer.toString(last.position()))));
    }

    private static @Nullable UUID after(PageRequest page) {
        List<String> keys = page.after(1);
        try {
            return keys.isEmpty() ? null : UUID.fromString(keys.getFirst());
        } catch (IllegalArgumentException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }

    /** Positions begin with 0 or 1. */
    private static int position(PageRequest page) {
        List<String> keys = page.after(1);
        try {
            return keys.isEmpty() ? -1 : Integer.parseInt(keys.getFirst());
        } catch (NumberFormatException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
