-- The communes of a province by equal weights of tasks in time, reports in time with evidence, and targets on track.
with member as (
    select c.id, c.code, c.name from organization_copy c where c.parent_id = (select id from organization_copy where code = ?)),
year as (select make_date(cast(extract(year from current_date + 17) as integer) - 1, 12, 15) as first_day),
task as (
    select t.lead_id as id, count(*) as below, count(*) filter (where t.done and t.reported_on <= t.due_on) as above
      from (select c.lead_id, c.reported_on, c.progress = 'COMPLETED' as done,
                   cast((c.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh' as date) as due_on
              from task_copy c
             where c.lead_id in (select id from member) and c.in_force and not c.heading and c.progress <> 'CANCELLED'
               and c.due_at > (select first_day from year) and c.due_at <= (select first_day + interval '1 year' from year)) t
     where t.done or t.due_on < current_date
     group by t.lead_id),
report as (
    select r.id, count(*) as below, count(*) filter (where r.good) as above
      from (select c.reporter_id as id, coalesce(bool_or(not s.late and s.evidence > 0), false) as good, min(c.due_at) as due_at
              from obligation_copy c
              left join report_statement s on s.obligation_id = c.id and s.state <> 'WITHDRAWN'
             where c.reporter_id in (select id from member) and c.kind = 'PERIODIC' and c.status <> 'WAIVED'
               and c.due_at > (select first_day from year) and c.due_at <= (select first_day + interval '1 year' from year)
             group by c.id) r
     where r.good or r.due_at <= now()
     group by r.id),
goal as (
    select s.reporter_id as id, count(*) as below, count(*) filter (where s.status in ('ACHIEVED', 'ON_TRACK')) as above
      from target_standing s join target t on t.id = s.target_id
     where s.reporter_id in (select id from member) and s.status not in ('NOT_DUE', 'NOT_APPLICABLE') and t.tracked and t.in_force
     group by s.reporter_id)
select x.*, rank() over (order by x.total desc) as place
  from (select m.id, m.code, m.name, t.above as tasks_above, t.below as tasks_below, r.above as reports_above,
               r.below as reports_below, g.above as goals_above, g.below as goals_below,
               round(100.0 * (coalesce(1.0 * t.above / t.below, 0) + coalesce(1.0 * r.above / r.below, 0)
                     + coalesce(1.0 * g.above / g.below, 0)) / 3, 2) as total
          from member m left join task t on t.id = m.id left join report r on r.id = m.id left join goal g on g.id = m.id) x
 order by place, x.code
