package vn.tiendo.reporting.obligation;

/** SQL that moves the deadlines of what is still owed, once for all who owe it, and writes down why. */
final class Reprojection {
    /**
     * What one regime still expects, each period once, near enough to the year for its calendar to matter. Filings of plans
     * have a cut-off and no window: those of one day are due on one day.
     */
    static final String STANDING = """
            select distinct b.regime_id, b.period_type, b.window_from, b.window_to, b.cut_off,
                   case when b.window_from is not null then b.title end as title
              from obligation b
             where b.status = 'OPEN' and not b.extended and b.regime_id is not null and b.cut_off is not null
               and b.nominal_due_on between :from and :to
             order by b.regime_id, b.cut_off
            """;

    static final String MOVE = """
            with moved as (
                select b.id, b.due_at as due_before, r."nominalDueOn", r."dueAt", r."calendarVersion"
                  from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                       title text, "regimeId" uuid, "periodType" text, "windowFrom" date, "cutOff" date,
                       "nominalDueOn" date, "dueAt" timestamptz, "calendarVersion" bigint)
                  join obligation b on b.regime_id = r."regimeId" and b.cut_off = r."cutOff"
                                   and b.window_from is not distinct from r."windowFrom"
                                   and b.period_type is not distinct from r."periodType"
                                   and (b.period_type is not null or b.window_from is null or b.title = r.title)
                 where b.status = 'OPEN' and not b.extended and b.due_at <> r."dueAt"
                   -- a day that is taken back makes nobody late
                   and (r."dueAt" > b.due_at or r."dueAt" > :now)
                   for update of b),
            told as (
                insert into obligation_change (id, obligation_id, version, action, at, due_before, due_after, reason,
                       calendar_year, calendar_version)
                select uuid_v7(), m.id, b.version + 1, 'REPROJECTED', :now, m.due_before, m."dueAt", :reason, :year,
                       m."calendarVersion"
                  from moved m join obligation b on b.id = m.id)
            update obligation b set nominal_due_on = m."nominalDueOn", due_at = m."dueAt",
                   calendar_version = m."calendarVersion", version = b.version + 1
              from moved m where b.id = m.id
            returning b.*
            """;

    private Reprojection() {}
}
