package vn.tiendo.indicator.target;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.indicator.status.StatusRule;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.succession.OrganizationMoves.Way;
import vn.tiendo.kit.time.VietnamTime;

/** The tracked targets: registered when their plan is issued, judged when a measurement or the calendar moves. */
@ApplicationScoped
public class Targets {
    private static final int SWEEP = 500;

    private final Mutiny.Session session;
    private final Standings standings;
    private final TermsColumn terms;
    private final Outbox outbox;
    private final Clock clock;

    Targets(Mutiny.Session session, Standings standings, TermsColumn terms, Outbox outbox, Clock clock) {
        this.session = session;
        this.standings = standings;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes over the targets of a plan under their own ids and gives each its status of today. One that several bodies report
     * has none: each of them stands for itself.
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
                               reporter_ids = excluded.reporter_ids, terms = excluded.terms, in_force = true,
                               status = case when excluded.reporter_ids = '{}' then target.status end,
                               reason = case when excluded.reporter_ids = '{}' then target.reason end,
                               next_review_on = case when excluded.reporter_ids = '{}' then target.next_review_on end
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
                .chain(() -> review(targets.stream().map(IssuedTarget::id).toList()));
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

    /** Judges the targets that stand on these indicators as one organisation reports them. */
    @WithTransaction
    public Uni<Void> review(UUID reporter, Collection<String> indicatorCodes) {
        return session.createNativeQuery("""
                        select id from target
                         where in_force and reporter_id = :reporter and indicator_code = any(cast(:codes as text[]))
                         order by id for update
                        """, UUID.class)
                .setParameter("reporter", reporter)
                .setParameter("codes", indicatorCodes.toArray(String[]::new))
                .getResultList()
                .chain(this::review);
    }

    /**
     * Judges some of those targets whose verdict changes by time alone; instances share the work.
     *
     * @return how many were judged, 0 when none is left
     */
    @WithTransaction
    public Uni<Integer> reviewDue() {
        return session.createNativeQuery("""
                        select id from target where next_review_on <= :today
                         order by next_review_on limit :some for update skip locked
                        """, UUID.class)
                .setParameter("today", today())
                .setParameter("some", SWEEP)
                .getResultList()
                .call(this::review)
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
                .chain(this::review);
    }

    private Uni<Void> review(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LocalDate today = today();
        return standings
                .of(ids)
                .map(found -> found.stream()
                        .map(target -> target.judge(StatusRule.DEFAULT, today))
                        .toList())
                .chain(judged -> judged.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : standings.save(judged).chain(() -> announce(judged)));
    }

    private Uni<Void> announce(List<Judgement> judgements) {
        return outbox.addAll(
                "target.status-changed",
                judgements.stream()
                        .filter(Judgement::changed)
                        .map(TargetStatusChanged::of)
                        .map(event -> new Outbox.Entry(event.id(), event))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }
}
