package vn.tiendo.reporting.consolidation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.reporting.merge.Merge;
import vn.tiendo.reporting.merge.Unit;
import vn.tiendo.reporting.obligation.ObligationState;

/** Who is asked for which indicator by a plan, so that somebody who says nothing of it is missing. */
@ApplicationScoped
class Expectations {
    private final Mutiny.Session session;

    Expectations(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * What plans ask.
     *
     * @param expected units that are asked themselves, or above one that is
     * @param byNobody asked by the plan of the report, but owing nobody a report for its period
     */
    record Asked(Set<Merge.Expected> expected, Set<UUID> byNobody) {}

    Uni<Asked> about(Collection<String> codes, ObligationState owed, List<Unit> units) {
        return session.createNativeQuery("""
                        select w.id as reporter_id, t.indicator_code, array_to_string(c.path, ',') as path,
                               bool_or(t.plan_id is not distinct from cast(:plan as uuid)) as of_plan,
                               exists (select 1 from obligation b
                                        where b.reporter_id = w.id and b.period_type = cast(:periodType as text)
                                          and b.window_from = cast(:windowFrom as date)
                                          and b.window_to = cast(:windowTo as date)) as owes
                          from target_copy t
                         cross join lateral unnest(t.reporter_ids || t.reporter_id) w(id)
                          join organization_copy c on c.id = w.id
                         where t.tracked and t.indicator_code = any(cast(:codes as text[]))
                         group by w.id, t.indicator_code, c.path
                        """, Tuple.class)
                .setParameter("plan", owed.planId())
                .setParameter(
                        "periodType",
                        owed.periodType() == null ? null : owed.periodType().name())
                .setParameter("windowFrom", owed.windowFrom())
                .setParameter("windowTo", owed.windowTo())
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .map(rows -> asked(rows, owed, units));
    }

    private static Asked asked(List<Tuple> rows, ObligationState owed, List<Unit> units) {
        Set<UUID> known = units.stream().map(Unit::organization).collect(Collectors.toCollection(HashSet::new));
        Asked asked = new Asked(new HashSet<>(), new TreeSet<>());
        for (Tuple row : rows) {
            UUID reporter = row.get("reporter_id", UUID.class);
            List<UUID> path = Arrays.stream(row.get("path", String.class).split(","))
                    .map(UUID::fromString)
                    .toList();
            path.stream()
                    .map(one -> new Merge.Expected(one, row.get("indicator_code", String.class)))
                    .forEach(asked.expected()::add);
            boolean unheard = owed.planId() != null
                    && owed.periodType() != null
                    && row.get("of_plan", Boolean.class)
                    && !row.get("owes", Boolean.class);
            if (unheard && !reporter.equals(owed.reporterId()) && path.stream().noneMatch(known::contains)) {
                asked.byNobody().add(reporter);
            }
        }
        return asked;
    }
}
