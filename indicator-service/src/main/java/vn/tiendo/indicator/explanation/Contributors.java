package vn.tiendo.indicator.explanation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.indicator.rollup.PutTogether;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;

/**
 * Reads measurements with all that was checked, proved and accepted about them, whatever they contribute to; callers have
 * checked the scope.
 */
@ApplicationScoped
class Contributors {
    private static final String FROM = """
              from measurement m
              join indicator i on i.code = m.indicator_code
              left join organization_copy o on o.id = m.organization_id
              left join organization_copy a on a.id = m.accepted_by
              left join report_statement s on s.report_id = m.report_id and s.report_version = m.report_version
                   and m.source = 'REPORT'
              left join organization_copy r on r.id = s.recipient_id
             where {standing} and\s""";

    private static final String STANDS = "m.valid_to is null";
    private static final String STOOD = "m.valid_from < :moment and (m.valid_to is null or m.valid_to >= :moment)";

    private static final String SELECT = """
            select m.id, m.version, m.indicator_code, m.organization_id, o.code as organization_code, o.name as organization_name,
                   m.window_from, m.window_to, m.answer, m.value, m.numerator, m.denominator, m.kind, m.state, m.source, m.client,
                   m.definition_version, cast(m.violations as text) as violations,
                   m.accepted_by as acceptor_id, a.code as acceptor_code, a.name as acceptor_name, m.accepted_at,
                   s.report_id, s.report_version, s.state as report_state, s.submitted_at, s.accepted_at as report_accepted_at,
                   s.recipient_id, r.code as recipient_code, r.name as recipient_name,
                   (select cast(jsonb_agg(jsonb_build_object('id', e -> 'id', 'sha256', e -> 'sha256') order by e ->> 'id') as text)
                      from jsonb_array_elements(s.proofs) e
                     where e ->> 'indicatorCode' = m.indicator_code and e ->> 'windowFrom' = cast(m.window_from as text)
                       and e ->> 'windowTo' = cast(m.window_to as text)) as evidence
            """ + FROM;

    private static final String NEXT = """
             and (coalesce(o.code, ''), cast(m.id as text)) > (:afterCode, :afterId)
             order by coalesce(o.code, ''), cast(m.id as text) limit :fetch
            """;

    /** Those that count for a target now, of whoever is seen. */
    private static final String OF_TARGET =
            """
            m.id in (select g.measurement_id from target_standing g join target t on t.id = g.target_id
                      where g.target_id = :target and (\s""" + OrgScope.below("g.reporter_id") + " or " + OrgScope.below("t.keeper_id") + "))";

    /** Of those on which a target stood, the ones of whoever is seen. */
    private static final String OF_TARGET_THEN = """
            m.id = any(cast(cast(:ids as text[]) as uuid[])) and (\s""" + OrgScope.below("m.organization_id")
            + " or exists (select 1 from target t where t.id = :target and " + OrgScope.below("t.keeper_id") + "))";

    /** Of several windows of each body those from which a longer one was put together. */
    private static final String OF_PIECES = """
            m.indicator_code = any(cast(:indicators as text[])) and m.breakdown = case m.indicator_code when :indicator then :breakdown else '' end
            and m.state = any(cast(:states as text[]))
            and (m.organization_id, m.window_from, m.window_to) in (
                select * from unnest(cast(cast(:bodies as text[]) as uuid[]), cast(cast(:froms as text[]) as date[]),
                                     cast(cast(:tos as text[]) as date[])))""";

    /** What a body and all below it said of one window, each body once. */
    private static final String OF_ROLLUP = """
            m.indicator_code = any(cast(:indicators as text[])) and m.breakdown = case m.indicator_code when :indicator then :breakdown else '' end
            and m.window_from = :from and m.window_to = :to
            and m.state = any(cast(:states as text[]))
            and m.organization_id in (
                select cast(:body as uuid)
                union
                select p.organization_id from rollup_path h
                  join rollup_place p on p.path_id = h.id and p.tree = :tree and :to >= p.from_day and :to < p.to_day
                 where h.above @> array[cast(:body as uuid)])""";

    private final Mutiny.Session session;
    private final Indicators indicators;
    private final ContributorRows rows;

    Contributors(Mutiny.Session session, Indicators indicators, ContributorRows rows) {
        this.session = session;
        this.indicators = indicators;
        this.rows = rows;
    }

    /** @param provisional of all of them, those that nobody has accepted yet */
    record Found(Page<Contributor> page, long total, long provisional) {}

    /** Of which indicator; of several the first, which the other weighs. */
    record Measured(String[] indicators, String breakdown, String[] states) {
        <Q extends Mutiny.AbstractQuery> Q bind(Q query) {
            query.setParameter("indicators", indicators)
                    .setParameter("indicator", indicators[0])
                    .setParameter("breakdown", breakdown)
                    .setParameter("states", states);
            return query;
        }
    }

    /** Which roll-up of a window that was reported. */
    record OfRollup(Measured of, UUID body, String tree, LocalDate from, LocalDate to) {}

    Uni<Found> of(Collection<UUID> measurements, PageRequest page) {
        return find(
                "m.id = any(cast(cast(:ids as text[]) as uuid[]))",
                page,
                query -> query.setParameter("ids", Column.of(measurements, id -> id)));
    }

    Uni<Found> ofTarget(UUID target, OrgScope scope, PageRequest page) {
        return find(OF_TARGET, page, query -> scope.bind(query).setParameter("target", target));
    }

    /** The versions that stood at the end of a day. */
    Uni<Found> ofTarget(UUID target, Collection<UUID> stood, LocalDate day, OrgScope scope, PageRequest page) {
        return find(
                new Which(STOOD, OF_TARGET_THEN),
                page,
                query -> scope.bind(query)
                        .setParameter("target", target)
                        .setParameter("moment", endOf(day))
                        .setParameter("ids", Column.of(stood, id -> id)));
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    Uni<Found> of(OfRollup asked, PageRequest page) {
        return find(
                OF_ROLLUP,
                page,
                query -> asked.of()
                        .bind(query)
                        .setParameter("body", asked.body())
                        .setParameter("tree", asked.tree())
                        .setParameter("from", asked.from())
                        .setParameter("to", asked.to()));
    }

    Uni<Found> of(Measured of, Collection<PutTogether.Piece> pieces, PageRequest page) {
        return find(
                OF_PIECES,
                page,
                query -> of.bind(query)
                        .setParameter("bodies", Column.of(pieces, PutTogether.Piece::body))
                        .setParameter(
                                "froms",
                                Column.of(pieces, piece -> piece.window().from()))
                        .setParameter(
                                "tos", Column.of(pieces, piece -> piece.window().to())));
    }

    private Uni<Found> find(String which, PageRequest page, UnaryOperator<Mutiny.SelectionQuery<Tuple>> bound) {
        return find(new Which(STANDS, which), page, bound);
    }

    /**
     * @param standing SQL that says of which moment
     * @param condition SQL that says which measurements
     */
    private record Which(String standing, String condition) {
        String in(String sql) {
            return sql.replace("{standing}", standing) + condition;
        }
    }

    private Uni<Found> find(Which which, PageRequest request, UnaryOperator<Mutiny.SelectionQuery<Tuple>> bound) {
        List<String> after = request.after(2);
        return bound.apply(session.createNativeQuery(which.in(SELECT) + NEXT, Tuple.class))
                .setParameter("afterCode", after.isEmpty() ? "" : after.getFirst())
                .setParameter("afterId", after.isEmpty() ? "" : after.getLast())
                .setParameter("fetch", request.fetch())
                .getResultList()
                .chain(found -> indicators
                        .versions(found.stream()
                                .map(row -> row.get("indicator_code", String.class))
                                .distinct()
                                .toList())
                        .map(versions -> found.stream()
                                .map(row -> rows.contributor(row, versions))
                                .toList()))
                .map(all -> request.page(all, Contributors::key))
                .chain(page -> counted(which, page, bound));
    }

    private Uni<Found> counted(Which which, Page<Contributor> page, UnaryOperator<Mutiny.SelectionQuery<Tuple>> bound) {
        return bound.apply(session.createNativeQuery(
                        which.in(
                                "select count(*) as total, count(*) filter (where m.state = 'PROVISIONAL') as provisional"
                                        + FROM),
                        Tuple.class))
                .getSingleResult()
                .map(row -> new Found(page, row.get("total", Long.class), row.get("provisional", Long.class)));
    }

    private static List<String> key(Contributor one) {
        String code = one.organization().code();
        return List.of(code == null ? "" : code, one.measurementId().toString());
    }
}
