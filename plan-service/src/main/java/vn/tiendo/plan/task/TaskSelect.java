package vn.tiendo.plan.task;

import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.task.funding.FundingTotals;

/** SQL that reads tasks, as they stand or as of a day. */
final class TaskSelect {
    /** What a row of the table says: the columns of {@link Task}. */
    static final List<String> COLUMNS = List.of(
            "id",
            "plan_id",
            "position",
            "version",
            "kind",
            "name",
            "theme",
            "lead_id",
            "lead_as_written",
            "lead_class",
            "coordinator_ids",
            "coordinators_as_written",
            "monitor_id",
            "head",
            "deliverable",
            "deadline",
            "nominal_due_on",
            "due_at",
            "calendar_version",
            "progress",
            "percent",
            "reported_on",
            "cancelled_on",
            "part_of",
            "member_id",
            "occurrence_from",
            "occurrence_to",
            "found");

    private static final List<String> STATUS = List.of("progress", "percent", "reported_on");

    /** In place of the table {@code task}: the same rows with the progress that was handed in by the end of {@code :day}. */
    private static final String AS_OF = """
            (select %s, x.heading, x.opened_to,
                    case when x.cancelled_on <= :day then 'CANCELLED'
                         when h.progress is not null then h.progress
                         when x.progress = 'CONTINUOUS' or x.deadline ->> 'form' = 'CONTINUOUS' then 'CONTINUOUS'
                         else 'NOT_STARTED' end as progress, h.percent, h.reported_on
               from task x
               left join lateral (select r.progress, r.percent, r.reported_on from task_report r
                                   where r.task_id = x.id and r.reported_on <= :day
                                   order by r.as_of desc, r.accepted_at desc, r.report_id limit 1) h on true)\
            """.formatted(COLUMNS.stream()
            .filter(column -> !STATUS.contains(column))
            .map(column -> "x." + column)
            .collect(Collectors.joining(", ")));

    private TaskSelect() {}

    /** The columns of {@link Task} in order, each with this prefix. */
    static String columns(String prefix) {
        return COLUMNS.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    /** The table of tasks, or what stands for it as of a day. */
    static String source(Moment moment) {
        return moment.asOf() == null ? "task" : AS_OF;
    }

    /** From the tasks {@code t} of plans {@code p} in sight. */
    static String from(Moment moment) {
        return " from " + source(moment) + " t join plan p on p.id = t.plan_id where " + PlanScope.READABLE;
    }

    /** {@link TaskView} of what {@link #from} gives; {@code :day} is the day of its money. */
    static String select(Moment moment) {
        return """
                select t.id, t.version, t.plan_id as "planId", t.position, t.kind, t.part_of as "partOf", t.name, t.theme,
                       organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
                       (select jsonb_build_object('code', t.lead_class, 'name', (
                               select c.name from organization_class c where c.code = t.lead_class))
                         where t.lead_class is not null) as "leadClass",
                       organization_refs(t.coordinator_ids) as coordinators,
                       t.coordinators_as_written as "coordinatorsAsWritten", organization_ref(t.monitor_id) as monitor,
                       t.head, t.deliverable,\s""" + DeadlineView.SELECT + """
                     , case when t.occurrence_from is not null then
                            jsonb_build_object('from', t.occurrence_from, 'to', t.occurrence_to) end as occurrence,
                """ + DutiesView.select(source(moment)) + """
                     ,\s""" + FundingTotals.select(":day")
                + """
                     , t.progress, t.percent, t.reported_on as "reportedOn", """ + IN_FORCE + """
                     as "inForce",
                       (select jsonb_build_object('reason', s.reason, 'carriedTo',
                               (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and\s"""
                + PlanScope.READABLE + """
                               )) from task_succession s where s.task_id = t.id) as succession, t.found
                """ + from(moment);
    }

    /** Whether plan {@code p} binds at {@code :now}. */
    private static final String IN_FORCE = "(p.status in ('DRAFT', 'ISSUED') or coalesce(p.ended_at > :now, false))";

    /** The timeliness of the task {@code t} of plan {@code p}, by the rule of {@link Timeliness#of}; headings have none of their own. */
    static String timeliness(String t) {
        return """
                (case when {t}.heading or {t}.due_at is null or {t}.progress in ('CANCELLED', 'CONTINUOUS')
                           or {t}.progress <> 'COMPLETED' and not {inForce} then null
                      when {t}.progress = 'COMPLETED'
                           and timezone('Asia/Ho_Chi_Minh', cast({t}.reported_on as timestamp)) >= {t}.due_at then 'COMPLETED_LATE'
                      when {t}.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                      when {t}.due_at <= :now then 'OVERDUE'
                      when {t}.due_at <= :soon then 'DUE_SOON'
                      else 'ON_TRACK' end)\
                """.replace("{t}", t).replace("{inForce}", IN_FORCE);
    }
}
