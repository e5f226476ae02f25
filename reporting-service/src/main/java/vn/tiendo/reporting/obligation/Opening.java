package vn.tiendo.reporting.obligation;

/** SQL that opens, for every body that owes it, what regimes ask for. */
final class Opening {
    /**
     * Who owes by regime {@code g}, and to whom: the body it names, the bodies of a level as they stand today, or those it
     * lists. In place of a closed body its successors step, but where a plan decides who follows. {@code valid_to} is the
     * last day of a body.
     */
    private static final String OWED_BY = """
            select coalesce(s.id, g.reporter_id) as reporter_id, g.recipient_id as recipient_id
              from (select 1) one
              left join organization_copy f on f.id = g.reporter_id and f.valid_to < :today and g.duty_id is null
              left join lateral unnest(f.successor_ids) as s(id) on true
             where g.member_level is null and not exists (select 1 from regime_member x where x.regime_id = g.id)
            union
            select o.id, case when g.to_parent then coalesce(o.parent_id, g.recipient_id) else g.recipient_id end
              from organization_copy o
             where o.level = g.member_level and o.path @> array[g.reporter_id] and o.id <> g.reporter_id
               and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
            union
            select o.id, case when g.to_parent then coalesce(o.parent_id, g.recipient_id) else g.recipient_id end
              from regime_member x
              join organization_copy f on f.id = x.organization_id
              join organization_copy o on o.id = any(case when f.valid_to < :today then f.successor_ids else array[f.id] end)
             where x.regime_id = g.id
            """;

    /** Rows that stand already, by regime, period and reporter, are left as they are. */
    static final String PERIODS = """
            insert into obligation (id, version, kind, title, regime_id, plan_id, period_type, window_from, window_to,
                   cut_off, nominal_due_on, due_at, reporter_id, recipient_id, via_id, status, calendar_version, opened_at, together)
            select uuid_v7(), 0, case when r."periodType" is null then 'AD_HOC' else 'PERIODIC' end, r.title, g.id, g.plan_id,
                   r."periodType", r."windowFrom", r."windowTo", r."cutOff", r."nominalDueOn", r."dueAt",
                   m.reporter_id, m.recipient_id, g.via_id, 'OPEN', r."calendarVersion", :now, g.together
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                   title text, "regimeId" uuid, "periodType" text, "windowFrom" date, "windowTo" date, "cutOff" date,
                   "nominalDueOn" date, "dueAt" timestamptz, "calendarVersion" bigint)
              join regime g on g.id = r."regimeId"
             cross join lateral (""" + OWED_BY + """
                   ) m
            on conflict do nothing
            returning *
            """;

    /** Of an issued plan, to whoever asks that plans be filed; once for each plan. */
    static final String FILINGS = """
            insert into obligation (id, version, kind, title, regime_id, plan_id, nominal_due_on, due_at, reporter_id,
                   recipient_id, via_id, status, calendar_version, opened_at)
            select uuid_v7(), 0, 'AD_HOC', left(coalesce(g.title, 'Gửi kế hoạch') || ': ' || :subject, 500), g.id, :plan,
                   r."nominalDueOn", r."dueAt", m.reporter_id, m.recipient_id, g.via_id, 'OPEN', r."calendarVersion", :now
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                   "regimeId" uuid, "nominalDueOn" date, "dueAt" timestamptz, "calendarVersion" bigint)
              join regime g on g.id = r."regimeId"
             cross join lateral (""" + OWED_BY + """
                   ) m
             where m.reporter_id = :keeper
            on conflict do nothing
            returning *
            """;

    private Opening() {}
}
