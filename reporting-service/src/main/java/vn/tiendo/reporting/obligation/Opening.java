package vn.tiendo.reporting.obligation;

/** SQL that opens, for every body that owes it, what regimes ask for. */
final class Opening {
    /**
     * Who owes by regime {@code g}, and to whom: the body it names, the bodies of a class as they stand today, or those it
     * lists. In place of a closed body its successors step, but where a plan decides who follows, and but for one that now
     * is its own recipient. {@code valid_to} is the last day of a body.
     */
    private static final String OWED_BY = """
            select g.reporter_id as reporter_id, g.recipient_id as recipient_id where g.duty_id is not null
            union
            select h.id, g.recipient_id from organization_standing(g.reporter_id, cast(:today as date)) as h (id)
             where g.duty_id is null and (h.id = g.reporter_id or h.id <> g.recipient_id)
               and coalesce(g.member_level, g.member_line, g.member_kind) is null
               and not exists (select 1 from regime_member x where x.regime_id = g.id)
            union
            select o.id, case when g.to_parent then coalesce(o.parent_id, g.recipient_id) else g.recipient_id end
              from organization_copy o
             where coalesce(g.member_level, g.member_line, g.member_kind) is not null
               and o.path @> array[g.reporter_id] and o.id <> g.reporter_id
               and (g.member_level is null or o.level = g.member_level)
               and (g.member_line is null or o.line = g.member_line)
               and (g.member_kind is null or o.kind = g.member_kind)
               and (not g.member_direct or o.parent_id = g.reporter_id)
               and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
            union
            select h.id, case when g.to_parent then coalesce(o.parent_id, g.recipient_id) else g.recipient_id end
              from regime_member x
              left join organization_copy f on f.id = x.organization_id and f.valid_to < :today
             cross join lateral (select x.organization_id as id where f.id is null
                                  union all
                                 select s.id from organization_standing(f.id, cast(:today as date)) as s (id)) h
              left join organization_copy o on o.id = h.id
             where x.regime_id = g.id and (f.id is null or h.id <> g.recipient_id)
            """;

    /** Of several successors the one above the reporter receives, else the first by code. */
    private static String standing(String body) {
        return """
                coalesce((select s.id from organization_copy f
                           cross join lateral organization_standing(f.id, cast(:today as date)) as s (id)
                            left join organization_copy o on o.id = s.id
                           where f.id = {body} and f.valid_to < :today and g.duty_id is null
                           order by not exists (select 1 from organization_copy w
                                                 where w.id = m.reporter_id and s.id = any(w.path)), o.code
                           limit 1), {body})
                """.replace("{body}", body);
    }

    /** Rows that stand already, by regime, period and reporter, are left as they are. */
    static final String PERIODS = """
            insert into obligation (id, version, kind, title, regime_id, plan_id, period_type, window_from, window_to,
                   cut_off, nominal_due_on, due_at, reporter_id, recipient_id, via_id, status, calendar_version, opened_at, together)
            select uuid_v7(), 0, case when r."periodType" is null then 'AD_HOC' else 'PERIODIC' end, r.title, g.id, g.plan_id,
                   r."periodType", r."windowFrom", r."windowTo", r."cutOff", r."nominalDueOn", r."dueAt",
                   m.reporter_id, """ + standing("m.recipient_id") + ", " + standing("g.via_id") + """
                   , 'OPEN', r."calendarVersion", :now, g.together
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
            insert into obligation (id, version, kind, title, regime_id, plan_id, cut_off, nominal_due_on, due_at,
                   reporter_id, recipient_id, via_id, status, calendar_version, opened_at)
            select uuid_v7(), 0, 'AD_HOC', left(coalesce(g.title, 'Gửi kế hoạch') || ': ' || :subject, 500), g.id, :plan,
                   :issuedOn, r."nominalDueOn", r."dueAt", m.reporter_id,
                   """ + standing("m.recipient_id") + ", " + standing("g.via_id") + """
                   , 'OPEN', r."calendarVersion", :now
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
