package vn.tiendo.indicator.series;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.aggregation.Aggregate.Why;
import vn.tiendo.indicator.rollup.RollupQuestion;
import vn.tiendo.indicator.rollup.RollupView;
import vn.tiendo.indicator.rollup.RollupView.RolledBody;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.rollup.RollupView.RolledPeriod;
import vn.tiendo.indicator.rollup.RollupView.RollupFigure;
import vn.tiendo.indicator.rollup.Rollups;
import vn.tiendo.indicator.ruleset.RuleSets;
import vn.tiendo.indicator.series.SeriesView.PointAnswer;
import vn.tiendo.indicator.series.SeriesView.PointState;
import vn.tiendo.indicator.series.SeriesView.SeriesPoint;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * Series of a body in the caller's scope. A window counts as a gap when others in the same tree reported for it and the body
 * did not.
 */
@ApplicationScoped
class SeriesQueries {
    private static final String OWN = """
            select w.window_from, w.window_to, m.id, m.answer, m.value, m.numerator, m.denominator, m.kind, m.state
              from (select r.window_from, r.window_to
                      from rollup r join organization_copy o on o.id = :body and r.organization_id = o.path[1]
                     where r.indicator_code = :indicator and r.tree = 'RESTATED' and r.breakdown = :breakdown
                       and r.window_to between :from and :to and r.parts + r.nils + r.others + r.lacking > 0
                    union
                    select m.window_from, m.window_to
                      from measurement m join organization_copy o on o.id = :body and m.organization_id in (o.id, o.path[1])
                     where m.indicator_code = :indicator and m.valid_to is null and m.state <> 'WITHDRAWN'
                       and m.breakdown = :breakdown and m.window_to between :from and :to) w
              left join measurement m on m.indicator_code = :indicator and m.organization_id = :body
                   and m.breakdown = :breakdown and m.window_to = w.window_to and m.window_from = w.window_from
                   and m.valid_to is null and m.state = any(cast(:states as text[]))
             order by w.window_to, w.window_from desc
            """;
    private static final String TARGETS = """
            select t.id, t.name, t.eval_comparator, t.level, t.level_to, t.start_on, t.due_on, cast(t.terms as text) as terms,
                   t.indicator_code, coalesce(i.direction, 'UP') as direction,
                   array_to_string(levels_of(cast(:body as uuid)), ',') as levels, s.status
              from target t
              left join indicator i on i.code = t.indicator_code
              left join target_standing s on s.target_id = t.id and s.reporter_id = :body
             where t.indicator_code = :indicator and t.tracked and t.in_force
               and (t.reporter_id = :body or t.reporter_ids @> array[cast(:body as uuid)])
             order by t.due_on nulls last, t.id
            """;

    private final Mutiny.Session session;
    private final Rollups rollups;
    private final TargetLines lines;
    private final RuleSets ruleSets;

    SeriesQueries(Mutiny.Session session, Rollups rollups, TargetLines lines, RuleSets ruleSets) {
        this.session = session;
        this.rollups = rollups;
        this.lines = lines;
        this.ruleSets = ruleSets;
    }

    /** @param rollup the body and all below it, rather than the body alone */
    @WithTransaction
    Uni<SeriesView> series(RollupQuestion asked, boolean rollup, PageRequest page, OrgScope scope) {
        return rollup || asked.length() != null
                ? rollups.ofOne(asked, !rollup, scope)
                        .chain(one -> view(one.indicator(), body(one).organization(), rollup, points(body(one)), page))
                : rollups.indicator(asked.indicator())
                        .chain(indicator -> rollups.body(asked, scope)
                                .chain(body ->
                                        own(asked, body).chain(points -> view(indicator, body, false, points, page))));
    }

    private Uni<SeriesView> view(
            RolledIndicator indicator,
            OrganizationRef body,
            boolean rollup,
            List<SeriesPoint> points,
            PageRequest request) {
        Page<SeriesPoint> page = page(points, request);
        return session.createNativeQuery(TARGETS, Tuple.class)
                .setParameter("indicator", indicator.code())
                .setParameter("body", body.id())
                .getResultList()
                .chain(rows -> ruleSets.books(List.of(indicator.code()))
                        .map(books -> new SeriesView(
                                indicator,
                                body,
                                rollup,
                                rows.stream()
                                        .map(row -> lines.line(
                                                row, books.of(indicator.code()), rollup ? List.of() : page.items()))
                                        .toList(),
                                page.items(),
                                page.next())));
    }

    static Page<SeriesPoint> page(List<SeriesPoint> points, PageRequest request) {
        return request.page(
                after(points, request).stream().limit(request.fetch()).toList(),
                point -> List.of(point.windowTo().toString(), point.windowFrom().toString()));
    }

    /** Days of four-digit years are in the order of their texts. */
    private static List<SeriesPoint> after(List<SeriesPoint> points, PageRequest request) {
        List<String> keys = request.after(2);
        return points.stream()
                .filter(point -> keys.isEmpty() || isAfter(point, keys.getFirst(), keys.getLast()))
                .toList();
    }

    private static boolean isAfter(SeriesPoint point, String lastDay, String firstDay) {
        int order = point.windowTo().toString().compareTo(lastDay);
        return order > 0 || order == 0 && point.windowFrom().toString().compareTo(firstDay) < 0;
    }

    private Uni<List<SeriesPoint>> own(RollupQuestion asked, OrganizationRef body) {
        return session.createNativeQuery(OWN, Tuple.class)
                .setParameter("indicator", asked.indicator())
                .setParameter("body", body.id())
                .setParameter("breakdown", asked.breakdown())
                .setParameter("from", asked.from())
                .setParameter("to", asked.to())
                .setParameter("states", asked.state().names())
                .getResultList()
                .map(rows -> rows.stream().map(SeriesQueries::point).toList());
    }

    static SeriesPoint point(Tuple row) {
        UUID id = row.get("id", UUID.class);
        return new SeriesPoint(
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                id == null ? PointAnswer.GAP : PointAnswer.valueOf(row.get("answer", String.class)),
                row.get("value", BigDecimal.class),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class),
                "ESTIMATED".equals(row.get("kind", String.class)),
                id == null ? null : PointState.valueOf(row.get("state", String.class)),
                id,
                1,
                id == null ? 0 : 1);
    }

    static RolledBody body(RollupView one) {
        return one.items().stream().findFirst().orElseThrow(CommonError.NOT_FOUND::because);
    }

    static List<SeriesPoint> points(RolledBody body) {
        return body.periods().stream().map(SeriesQueries::point).toList();
    }

    private static SeriesPoint point(RolledPeriod period) {
        RollupFigure figure = period.figure() == null ? period.asItWas() : period.figure();
        if (figure == null) {
            throw new IllegalStateException("a period without any figure");
        }
        boolean gap = figure.why() == Why.NOTHING_CONTRIBUTED;
        return new SeriesPoint(
                period.windowFrom(),
                period.windowTo(),
                gap ? PointAnswer.GAP : PointAnswer.valueOf(figure.outcome().name()),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.estimated(),
                gap ? null : figure.provisional() > 0 ? PointState.PROVISIONAL : PointState.VERIFIED,
                null,
                figure.expected(),
                figure.answered());
    }
}
