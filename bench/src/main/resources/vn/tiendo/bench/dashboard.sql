-- Targets, tasks and reports of a province and all below it, by how they stand.
with member as (
    select u.id from organization_copy u where u.path @> array[(select id from organization_copy where code = ?)]),
year as (select make_date(cast(extract(year from current_date + 17) as integer) - 1, 12, 15) as first_day)
select 'TARGET' as what, s.status as how, count(*) as number
  from target t join target_standing s on s.target_id = t.id
 where s.reporter_id in (select id from member) and t.tracked and t.in_force
 group by s.status
union all
select 'TASK', w.how, count(*)
  from (select case when t.done and t.reported_on <= t.due_on then 'COMPLETED_ON_TIME' when t.done then 'COMPLETED_LATE'
                    when t.due_on < current_date then 'OVERDUE' when t.due_on <= current_date + 7 then 'DUE_SOON'
                    else 'ON_TRACK' end as how
          from (select c.reported_on, c.progress = 'COMPLETED' as done,
                       cast((c.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh' as date) as due_on
                  from task_copy c
                 where c.lead_id in (select id from member) and c.in_force and not c.heading and c.progress <> 'CANCELLED'
                   and c.due_at > (select first_day from year)
                   and c.due_at <= (select first_day + interval '1 year' from year)) t) w
 group by w.how
union all
select 'REPORT', o.how, count(*)
  from (select case when bool_or(not s.late) then 'ON_TIME' when bool_or(s.late) then 'LATE'
                    when min(c.due_at) <= now() then 'OVERDUE' else 'OPEN' end as how
          from obligation_copy c
          left join report_statement s on s.obligation_id = c.id and s.state <> 'WITHDRAWN'
         where c.kind = 'PERIODIC' and c.reporter_id in (select id from member)
           and c.due_at > (select first_day from year) and c.due_at <= (select first_day + interval '1 year' from year)
         group by c.id) o
 group by o.how
