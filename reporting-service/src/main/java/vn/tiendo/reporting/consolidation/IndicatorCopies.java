package vn.tiendo.reporting.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.reporting.check.IndicatorRules;
import vn.tiendo.reporting.merge.Merge;

/** The read copy of the catalogue of indicators; the highest version wins. */
@ApplicationScoped
class IndicatorCopies {
    private final Mutiny.Session session;
    private final IndicatorRules rules;

    IndicatorCopies(Mutiny.Session session, IndicatorRules rules) {
        this.session = session;
        this.rules = rules;
    }

    @WithTransaction
    Uni<Void> register(IndicatorChanged changed) {
        return session.createNativeQuery("""
                        insert into indicator_copy (id, version, code, name, unit, ratio, aggregation, over_time,
                               value_kind)
                        values (:id, :version, :code, :name, :unit, :ratio, :aggregation, :overTime, :valueKind)
                        on conflict (id) do update set version = excluded.version, code = excluded.code,
                               name = excluded.name, unit = excluded.unit, ratio = excluded.ratio,
                               aggregation = excluded.aggregation, over_time = excluded.over_time,
                               value_kind = excluded.value_kind
                         where indicator_copy.version < excluded.version
                        """)
                .setParameter("id", changed.id())
                .setParameter("version", changed.version())
                .setParameter("code", changed.code())
                .setParameter("name", changed.name())
                .setParameter("unit", changed.unit())
                .setParameter("ratio", changed.isRatio())
                .setParameter("aggregation", changed.aggregation().name())
                .setParameter("overTime", changed.overTime())
                .setParameter(
                        "valueKind",
                        changed.details() == null ? null : changed.details().valueKind())
                .executeUpdate()
                .chain(() -> keepRules(changed));
    }

    private Uni<Void> keepRules(IndicatorChanged changed) {
        JsonNode said = changed.rules();
        return said == null || !said.isArray()
                ? Uni.createFrom().voidItem()
                : rules.keep(
                        changed.code(),
                        changed.version(),
                        changed.validFrom(),
                        !"DOWN".equals(changed.direction()),
                        said);
    }

    /** By code, as far as they are known. */
    Uni<Map<String, Merge.Indicator>> known(Collection<String> codes) {
        return session.createNativeQuery("""
                        select distinct on (code) code, name, unit, ratio, aggregation
                          from indicator_copy where code = any(cast(:codes as text[])) order by code, version desc
                        """, Tuple.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(IndicatorCopies::indicator)
                        .collect(Collectors.toMap(Merge.Indicator::code, Function.identity())));
    }

    private static Merge.Indicator indicator(Tuple row) {
        return new Merge.Indicator(
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("unit", String.class),
                row.get("ratio", Boolean.class),
                Kind.valueOf(row.get("aggregation", String.class)));
    }
}
