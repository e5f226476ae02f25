package vn.tiendo.reporting.check;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.reporting.fact.Indicator;

/** How the indicators that are known here behave over time. */
@ApplicationScoped
public class Indicators {
    private final Mutiny.Session session;

    Indicators(Mutiny.Session session) {
        this.session = session;
    }

    public Uni<Map<String, Indicator>> known(Collection<String> codes) {
        return session.createNativeQuery("""
                        select distinct on (code) code, over_time, ratio, unit,
                               coalesce(value_kind, 'NUMBER') in ('NUMBER', 'RATIO') as countable
                          from indicator_copy where code = any(cast(:codes as text[])) order by code, version desc
                        """, Tuple.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Indicator(
                                row.get("code", String.class),
                                Indicator.OverTime.valueOf(row.get("over_time", String.class)),
                                row.get("ratio", Boolean.class),
                                row.get("countable", Boolean.class),
                                row.get("unit", String.class)))
                        .collect(Collectors.toMap(Indicator::code, Function.identity())));
    }
}
