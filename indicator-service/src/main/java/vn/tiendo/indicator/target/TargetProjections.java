package vn.tiendo.indicator.target;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.projection.Projection;
import vn.tiendo.indicator.projection.Trend;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/** Draws each body's figures on to the day that its target is due. */
@ApplicationScoped
class TargetProjections {
    /** Of windows that end on the same day the shortest counts: months are not mixed with the quarters made of them. */
    private static final String FIGURES = """
            select b.id as body_id, o.code as body_code, o.name as body_name, m.window_from, m.window_to, m.value,
                   coalesce(t.terms ->> 'overTime', i.over_time, 'SNAPSHOT') = 'CUMULATIVE' as runs_up,
                   cast(i.details ->> 'lowest' as numeric) as lowest, cast(i.details ->> 'highest' as numeric) as highest
              from target t
              left join indicator i on i.code = t.indicator_code
              cross join lateral unnest(case when t.reporter_id is null then t.reporter_ids else array[t.reporter_id] end)
                   with ordinality b(id, nth)
              left join organization_copy o on o.id = b.id
              left join lateral (
                   select distinct on (c.window_to) c.window_from, c.window_to, c.value
                     from measurement c
                    where c.indicator_code = t.indicator_code and c.organization_id = b.id and c.breakdown = ''
                      and c.valid_to is null and c.state <> 'WITHDRAWN' and c.answer = 'VALUE' and c.value is not null
                    order by c.window_to desc, c.window_from desc
                    limit 36) m on true
             where t.id = :id and (\s""" + OrgScope.below("b.id") + " or " + OrgScope.below("t.keeper_id") + """
            )
             order by b.nth, m.window_to
            """;

    /** A year to date begins with the reports' year (Decree 09/2019/NĐ-CP, article 12). */
    private static final MonthDay CYCLE = MonthDay.of(12, 15);

    private final Mutiny.Session session;
    private final TargetQueries targets;
    private final Standings standings;
    private final Reviews reviews;

    TargetProjections(Mutiny.Session session, TargetQueries targets, Standings standings, Reviews reviews) {
        this.session = session;
        this.targets = targets;
        this.standings = standings;
        this.reviews = reviews;
    }

    /** 404 outside the scope; of many bodies those whose figures the caller sees. */
    @WithTransaction
    Uni<TargetProjectionView> of(UUID id, OrgScope scope) {
        return targets.get(id, scope)
                .chain(target -> standings.of(List.of(id)))
                .chain(found -> figures(id, scope).map(figures -> view(found.getFirst(), figures)));
    }

    private Uni<Map<UUID, List<Tuple>>> figures(UUID target, OrgScope scope) {
        return scope.bind(session.createNativeQuery(FIGURES, Tuple.class))
                .setParameter("id", target)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.groupingBy(row -> row.get("body_id", UUID.class))));
    }

    private TargetProjectionView view(Standing target, Map<UUID, List<Tuple>> figures) {
        LocalDate today = reviews.today();
        List<TargetProjectionView.OfReporter> items = target.members().stream()
                .flatMap(member -> Stream.ofNullable(member.body())
                        .flatMap(body -> Stream.ofNullable(figures.get(body)))
                        .map(rows -> of(member, rows, today)))
                .toList();
        return new TargetProjectionView(target.id(), today, TargetProjectionView.METHOD, items);
    }

    private static TargetProjectionView.OfReporter of(Standing.Member member, List<Tuple> rows, LocalDate today) {
        Tuple any = rows.getFirst();
        Projection.Bounds bounds =
                new Projection.Bounds(any.get("lowest", BigDecimal.class), any.get("highest", BigDecimal.class));
        return new TargetProjectionView.OfReporter(
                OrganizationRef.of(any, "body"),
                Projection.of(member.demand().goal(), bounds, points(rows), today)
                        .orElse(null));
    }

    /** What runs up within its cycle starts anew with the next: only the last one shows where it is going. */
    private static List<Trend.Point> points(List<Tuple> rows) {
        List<Tuple> said = rows.stream()
                .filter(row -> row.get("value", BigDecimal.class) != null)
                .toList();
        if (said.isEmpty()) {
            return List.of();
        }
        LocalDate from = said.getLast().get("runs_up", Boolean.class)
                ? cycleOf(said.getLast().get("window_to", LocalDate.class))
                : LocalDate.MIN;
        return said.stream()
                .filter(row -> !row.get("window_to", LocalDate.class).isBefore(from))
                .map(row -> new Trend.Point(
                        row.get("window_to", LocalDate.class),
                        row.get("value", BigDecimal.class).doubleValue()))
                .toList();
    }

    private static LocalDate cycleOf(LocalDate day) {
        LocalDate start = CYCLE.atYear(day.getYear());
        return start.isAfter(day) ? start.minusYears(1) : start;
    }
}
