package vn.tiendo.indicator.target;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.kit.succession.OrganizationMoves.Way;

/** The tracked targets: registered when their plan is issued, judged when a measurement or the calendar moves. */
@ApplicationScoped
public class Targets {
    private static final int SWEEP = 500;

    private final Mutiny.Session session;
    private final Reviews reviews;
    private final TermsColumn terms;

    Targets(Mutiny.Session session, Reviews reviews, TermsColumn terms) {
        this.session = session;
        this.reviews = reviews;
        this.terms = terms;
    }

    /**
     * Takes over the targets of a plan under their own ids and gives each its status of today. Where several bodies report one,
     * each of them has a status, and the whole has one that follows from theirs.
     */
    @WithTransaction
    public Uni<Void> register(UUID plan, UUID keeper, LocalDate startOn, List<IssuedTarget> targets) {
        return session.createNativeQuery("""
                        insert into target (id, plan_id, keeper_id, name, kind, indicator_code, reporter_id, comparator,
                                            eval_comparator, level, level_to, unit, firm, start_on, due_on, tracked, version,
                                            reporter_ids, terms)
                        select id, :plan, :keeper, name, kind, indicator_code, reporter_id, comparator,
                               eval_comparator, level, level_to, unit, firm, coalesce(own_start_on, :startOn), due_on,
                               tracked, 0, cast(string_to_array(reporters, ',') as uuid[]), terms
                          from unnest(cast(cast(:ids as text[]) as uuid[]), cast(:names as text[]), cast(:kinds as text[]),
                                      cast(:codes as text[]), cast(cast(:reporters as text[]) as uuid[]),
                                      cast(:comparators as text[]), cast(:evalComparators as text[]),
                                      cast(cast(:levels as text[]) as numeric[]), cast(cast(:levelsTo as text[]) as numeric[]),
                                      cast(:units as text[]), cast(cast(:firm as text[]) as boolean[]),
                                      cast(cast(:dueOn as text[]) as date[]), cast(cast(:tracked as text[]) as boolean[]),
                                      cast(cast(:ownStartOn as text[]) as date[]), cast(:members as text[]),
                                      cast(cast(:terms as text[]) as jsonb[]))
                               as r (id, name, kind, indicator_code, reporter_id, comparator, eval_comparator, level, level_to,
                                     unit, firm, due_on, tracked, own_start_on, reporters, terms)
                        on conflict (id) do update set keeper_id = excluded.keeper_id, name = excluded.name,
                               kind = excluded.kind, indicator_code = excluded.indicator_code,
                               reporter_id = excluded.reporter_id, comparator = excluded.comparator,
                               eval_comparator = excluded.eval_comparator, level = excluded.level,
                               level_to = excluded.level_to, unit = excluded.unit, firm = excluded.firm,
                               start_on = excluded.start_on, due_on = excluded.due_on, tracked = excluded.tracked,
                               reporter_ids = excluded.reporter_ids, terms = excluded.terms, in_force = true
                        """)
                .setParameter("plan", plan)
                .setParameter("keeper", keeper)
                .setParameter("startOn", startOn)
                .setParameter("ids", Column.of(targets, IssuedTarget::id))
                .setParameter("names", Column.of(targets, IssuedTarget::name))
                .setParameter("kinds", Column.of(targets, IssuedTarget::kind))
                .setParameter("codes", Column.of(targets, IssuedTarget::indicatorCode))
                .setParameter("reporters", Column.of(targets, IssuedTarget::reporterId))
                .setParameter(
                        "comparators",
                        Column.of(targets, one -> one.comparator().symbol()))
                .setParameter(
                        "evalComparators",
                        Column.of(targets, one -> one.evalComparator().symbol()))
                .setParameter("levels", Column.of(targets, IssuedTarget::value))
                .setParameter("levelsTo", Column.of(targets, IssuedTarget::valueTo))
                .setParameter("units", Column.of(targets, IssuedTarget::unit))
                .setParameter("firm", Column.of(targets, IssuedTarget::firm))
                .setParameter("dueOn", Column.of(targets, IssuedTarget::dueOn))
                .setParameter("tracked", Column.of(targets, IssuedTarget::tracked))
                .setParameter(
                        "ownStartOn", Column.of(targets, one -> one.terms().startOn()))
                .setParameter("members", Column.of(targets, Targets::members))
                .setParameter("terms", Column.of(targets, one -> terms.write(one.terms())))
                .executeUpdate()
                .chain(() ->
                        reviews.review(targets.stream().map(IssuedTarget::id).toList()));
    }

    private static String members(IssuedTarget target) {
        return target.reporterIds().stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** Stops all targets of a plan but these: the status they have stands, whatever is reported or however time passes. */
    @WithTransaction
    public Uni<Void> stop(UUID plan, Collection<UUID> but) {
        return session.createNativeQuery("""
                        update target set in_force = false, next_review_on = null, version = version + 1
                         where plan_id = :plan and in_force and id <> all(cast(cast(:but as text[]) as uuid[]))
                        """)
                .setParameter("plan", plan)
                .setParameter("but", Column.of(but, id -> id))
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Judges the targets that stand on these indicators as one organisation reports them. Those that it reports as one of many
     * are judged by the next sweep: once for all who spoke meanwhile, rather than the whole class for each.
     */
    @WithTransaction
    public Uni<Void> review(UUID reporter, Collection<String> indicatorCodes) {
        String[] codes = indicatorCodes.toArray(String[]::new);
        return session.createNativeQuery("""
                        select id from target
                         where in_force and reporter_id = :reporter and indicator_code = any(cast(:codes as text[]))
                         order by id for update
                        """, UUID.class)
                .setParameter("reporter", reporter)
                .setParameter("codes", codes)
                .getResultList()
                .chain(reviews::review)
                .chain(() -> markClasses(List.of(reporter), indicatorCodes));
    }

    /**
     * Has those targets judged by the next sweep that any of these bodies reports as one of many. Marks even what is marked
     * already: a sweep that is under way has not read what this transaction says.
     */
    @WithTransaction
    public Uni<Void> markClasses(Collection<UUID> reporters, Collection<String> indicatorCodes) {
        return session.createNativeQuery("""
                        update target set next_review_on = :today
                         where id in (select id from target
                                       where in_force and reporter_ids && cast(cast(:reporters as text[]) as uuid[])
                                         and indicator_code = any(cast(:codes as text[]))
                                       order by id for update)
                        """)
                .setParameter("today", reviews.today())
                .setParameter("reporters", Column.of(reporters, id -> id))
                .setParameter("codes", indicatorCodes.toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Judges some of those targets whose verdict changes by time alone, or whose bodies spoke; instances share the work.
     *
     * @return how many were judged, 0 when none is left
     */
    @WithTransaction
    public Uni<Integer> reviewDue() {
        return session.createNativeQuery("""
                        select id from target where next_review_on <= :today
                         order by next_review_on limit :some for update skip locked
                        """, UUID.class)
                .setParameter("today", reviews.today())
                .setParameter("some", SWEEP)
                .getResultList()
                .call(reviews::review)
                .map(List::size);
    }

    /** Passes targets to the bodies that took them over, and judges each by what its new reporter has reported. */
    @WithTransaction
    public Uni<Void> pass(UUID reorganization, Way way) {
        return session.createNativeQuery(way.sql("""
                        with m as (
                            select m.*, p.version as known from organization_move m join plan_copy p on p.id = m.plan_id
                             where m.reorganization_id = :reorganization and p.version < m.plan_version)
                        update target t
                           set reporter_id = coalesce((select m.{to} from m where m.kind = 'TARGET' and m.subject_id = t.id
                                                          and m.{from} = t.reporter_id), t.reporter_id),
                               keeper_id = coalesce((select m.{to} from m where m.kind = 'PLAN' and m.subject_id = t.plan_id
                                                        and m.{from} = t.keeper_id), t.keeper_id),
                               reporter_ids = (
                                   select coalesce(array_agg(x.id order by x.nth), '{}')
                                     from (select coalesce(m.{to}, c.id) as id, min(c.nth) as nth
                                             from unnest(t.reporter_ids) with ordinality c(id, nth)
                                             left join m on m.kind = 'TARGET' and m.subject_id = t.id and m.{from} = c.id
                                            group by 1) x)
                         where exists (select 1 from m where m.kind = 'TARGET' and m.subject_id = t.id
                                                        and (m.{from} = t.reporter_id or m.{from} = any(t.reporter_ids))
                                                     or m.kind = 'PLAN' and m.subject_id = t.plan_id
                                                        and m.{from} = t.keeper_id)
                        returning t.id
                        """), UUID.class)
                .setParameter("reorganization", reorganization)
                .getResultList()
                .chain(reviews::review);
    }
}
