package vn.tiendo.plan.publicview;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.plan.publicview.PublicTaskResource.TaskFilter;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.DeadlineView;
import vn.tiendo.plan.task.DutiesView;
import vn.tiendo.plan.task.TaskQueries;
import vn.tiendo.plan.task.funding.FundingTotals;

/** Reads tasks of public plans. */
@ApplicationScoped
class PublicTasks {
    private static final String SELECT = """
            select t.id, jsonb_build_object('id', p.id, 'number', p.number, 'subject', p.subject) as plan, t.kind,
                   t.part_of as "partOf", t.theme, t.name,
                   organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
                   (select c.name from organization_class c where c.code = t.lead_class) as "leadClass",
                   organization_refs(t.coordinator_ids) as coordinators,
                   t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor, t.head,
                   t.deliverable,\s""" + DeadlineView.SELECT + """
                 , case when t.occurrence_from is not null then
                        jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
            """ + DutiesView.select("task") + """
                 , t.progress, t.percent, t.reported_on as "reportedOn",\s"""
            + TaskQueries.TIMELINESS + """
                  as timeliness,\s""" + FundingTotals.select("cast('infinity' as date)") + """

              from task t join plan p on p.id = t.plan_id
             where\s"""
            + PublicPlans.PUBLIC;

    private static final String WANTED = """
             and (:plan = '' or t.plan_id = cast(nullif(:plan, '') as uuid))
             and (:lead = '' or t.lead_id = (select o.id from organization o where o.code = :lead))
             and (:keeper = '' or p.keeper_id = (select o.id from organization o where o.code = :keeper))
             and (:theme = '' or lower(t.theme) = lower(:theme))
             and (:progress = '' or not t.heading and t.progress = :progress)
             and (:timeliness = '' or :timeliness =\s""" + TaskQueries.TIMELINESS + """
            )
             and (:text = '' or strpos(lower(t.name), lower(:text)) > 0 or strpos(lower(t.deliverable), lower(:text)) > 0)
            """;

    private final Rows rows;
    private final TaskQueries clock;

    PublicTasks(Rows rows, TaskQueries clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The oldest first. */
    @WithTransaction
    Uni<Page<PublicTaskView>> page(TaskFilter filter, PageRequest page) {
        return rows.list(
                        PublicTaskView.class,
                        SELECT + WANTED + " and t.id > cast(:after as uuid) order by t.id limit :fetch",
                        query -> clock.bindNow(query)
                                .setParameter("plan", text(filter.plan))
                                .setParameter("lead", text(filter.organization))
                                .setParameter("keeper", text(filter.keeper))
                                .setParameter("theme", text(filter.theme))
                                .setParameter("progress", text(filter.progress))
                                .setParameter("timeliness", text(filter.timeliness))
                                .setParameter("text", text(filter.q))
                                .setParameter("after", Keys.uuid(page.after(1), Keys.FIRST))
                                .setParameter("fetch", page.fetch()))
                .map(PublicTasks::derived)
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
    }

    /** Every task that a plan itself writes, in the order of the document. */
    @WithTransaction
    Uni<List<PublicTaskView>> of(UUID plan) {
        return rows.list(
                        PublicTaskView.class,
                        SELECT + " and t.plan_id = :plan and t.part_of is null order by t.position",
                        query -> clock.bindNow(query).setParameter("plan", plan))
                .map(PublicTasks::derived);
    }

    private static List<PublicTaskView> derived(List<PublicTaskView> found) {
        return found.stream().map(PublicTaskView::derived).toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
