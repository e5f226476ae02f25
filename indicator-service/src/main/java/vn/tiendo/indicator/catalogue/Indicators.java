package vn.tiendo.indicator.catalogue;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.time.VietnamTime;

/** The catalogue of indicators, filled from issued plans. */
@ApplicationScoped
public class Indicators {
    private final Mutiny.Session session;
    private final DefinitionStore definitions;
    private final Rules rules;
    private final Outbox outbox;
    private final Clock clock;

    Indicators(Mutiny.Session session, DefinitionStore definitions, Rules rules, Outbox outbox, Clock clock) {
        this.session = session;
        this.definitions = definitions;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes in what a plan names; see {@link Admission}. The plan's keeper owns what is made. */
    @WithTransaction
    public Uni<Void> admit(UUID plan, UUID keeper, List<Proposal> proposals) {
        List<String> codes = proposals.stream().map(Proposal::code).distinct().toList();
        return known(codes)
                .map(known -> Admission.of(known, proposals))
                .call(admission -> flag(plan, admission.conflicts()))
                .chain(admission -> make(keeper, admission.made()));
    }

    /** The definitions of those codes that are known. */
    @WithTransaction
    public Uni<Map<String, Definition>> known(Collection<String> codes) {
        return session.createNativeQuery(
                        "select d.code, " + DefinitionStore.COLUMNS
                                + " from indicator d where d.code = any(cast(:codes as text[]))",
                        Tuple.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(definitions::definition)
                        .collect(Collectors.toMap(Definition::code, Function.identity())));
    }

    /** Every version of the definitions of those codes that are known. */
    @WithTransaction
    public Uni<Map<String, List<DefinitionVersion>>> versions(Collection<String> codes) {
        return definitions.versions(codes);
    }

    private Uni<Void> make(UUID keeper, List<Definition> wanted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        List<IndicatorChanged> made = wanted.stream()
                .map(definition -> IndicatorChanged.of(Ids.next(), 1, definition, keeper, today, rules.of(definition)))
                .toList();
        if (made.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into indicator (id, code, name, unit, numerator, denominator, direction, aggregation,
                                               over_time, owner_id, valid_from, version)
                        select id, code, name, unit, numerator, denominator, direction, aggregation, over_time, :owner, :today, 1
                          from unnest(cast(cast(:ids as text[]) as uuid[]), cast(:codes as text[]), cast(:names as text[]),
                                      cast(:units as text[]), cast(:numerators as text[]), cast(:denominators as text[]),
                                      cast(:directions as text[]), cast(:aggregations as text[]), cast(:overTimes as text[]))
                               as r (id, code, name, unit, numerator, denominator, direction, aggregation, over_time)
                        """)
                .setParameter("owner", keeper)
                .setParameter("today", today)
                .setParameter("ids", Column.of(made, IndicatorChanged::id))
                .setParameter("codes", Column.of(made, IndicatorChanged::code))
                .setParameter("names", Column.of(made, IndicatorChanged::name))
                .setParameter("units", Column.of(made, IndicatorChanged::unit))
                .setParameter("numerators", Column.of(made, IndicatorChanged::numerator))
                .setParameter("denominators", Column.of(made, IndicatorChanged::denominator))
                .setParameter("directions", Column.of(made, IndicatorChanged::direction))
                .setParameter("aggregations", Column.of(made, IndicatorChanged::aggregation))
                .setParameter("overTimes", Column.of(made, IndicatorChanged::overTime))
                .executeUpdate()
                .chain(() -> definitions.keep(
                        made.stream().map(IndicatorChanged::code).toList(), clock.instant()))
                .chain(() -> announce(made));
    }

    private Uni<Void> announce(List<IndicatorChanged> made) {
        return outbox.addAll(
                "indicator.changed",
                made.stream().map(one -> new Outbox.Entry(one.id(), one)).toList());
    }

    /** What the plan's targets contradict, anew each time the plan is taken in. */
    private Uni<Void> flag(UUID plan, List<Admission.Conflict> conflicts) {
        return session.createNativeQuery("delete from indicator_conflict where plan_id = :plan")
                .setParameter("plan", plan)
                .executeUpdate()
                .chain(() -> session.createNativeQuery("""
                                insert into indicator_conflict (target_id, code, plan_id, fields)
                                select target_id, code, :plan, string_to_array(fields, ',')
                                  from unnest(cast(cast(:targets as text[]) as uuid[]), cast(:codes as text[]),
                                              cast(:fields as text[])) as r (target_id, code, fields)
                                """)
                        .setParameter("plan", plan)
                        .setParameter("targets", Column.of(conflicts, Admission.Conflict::targetId))
                        .setParameter("codes", Column.of(conflicts, Admission.Conflict::code))
                        .setParameter("fields", Column.of(conflicts, conflict -> String.join(",", conflict.fields())))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
