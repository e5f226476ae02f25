package vn.tiendo.indicator.sdmx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.IndicatorError;
import vn.tiendo.indicator.catalogue.Indicators;

/** Structures of indicators; like the catalogue and the directory they are everybody's. */
@ApplicationScoped
public class DataStructures {
    private final Mutiny.Session session;
    private final Indicators indicators;
    private final Clock clock;

    DataStructures(Mutiny.Session session, Indicators indicators, Clock clock) {
        this.session = session;
        this.indicators = indicators;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<DataStructure> of(String indicator) {
        return indicators.versions(Set.of(indicator)).map(versions -> {
            if (!versions.containsKey(indicator)) {
                throw IndicatorError.INDICATOR_NOT_FOUND.because(indicator);
            }
            return DataStructure.of(versions.getOrDefault(indicator, List.of()));
        });
    }

    @WithTransaction
    Uni<ObjectNode> message(String indicator) {
        return of(indicator)
                .chain(structure -> bodies().map(bodies -> StructureMessage.of(structure, bodies, clock.instant())));
    }

    /** Closed ones too: their figures stay. */
    private Uni<List<Codelist.Code>> bodies() {
        return session.createNativeQuery("""
                        select o.code, o.name, p.code as parent
                          from organization_copy o left join organization_copy p on p.id = o.parent_id
                         where o.code is not null order by o.code
                        """, Tuple.class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Codelist.Code(
                                SdmxId.ofCode(row.get("code", String.class)),
                                Label.of(row.get("name", String.class)),
                                parent(row.get("parent", String.class))))
                        .toList());
    }

    private static @Nullable String parent(@Nullable String code) {
        return code == null ? null : SdmxId.ofCode(code);
    }
}
