package vn.tiendo.plan.facet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.plan.facet.FacetSql.Line;
import vn.tiendo.plan.rows.Rows;

/** Counts facets. */
@ApplicationScoped
public class FacetQueries {
    /** Of a facet with more values than anyone chooses from, the most frequent ones. */
    private static final int MOST_VALUES = 200;

    /** The database cannot guess how few kinds of things there are: with room for them, and told so, it does not sort the whole list. */
    private static final String ROOM =
            "select set_config('work_mem', '32MB', true) || set_config('enable_sort', 'off', true)";

    private final Mutiny.Session session;
    private final Rows rows;

    FacetQueries(Mutiny.Session session, Rows rows) {
        this.session = session;
        this.rows = rows;
    }

    /** The counts by facet, the largest first; null, without counting, when no facet is asked for. */
    public Uni<Map<String, List<FacetCount>>> counts(
            String from, Wanted wanted, List<Facet> facets, Parameters parameters) {
        if (facets.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        String sql = FacetSql.of(from, wanted, facets);
        return session.createNativeQuery(ROOM, String.class)
                .getSingleResult()
                .chain(() -> rows.list(
                        Line.class,
                        sql,
                        query -> parameters.and(wanted.parameters()).bind(sql, query)))
                .map(lines -> byFacet(lines, facets));
    }

    private static Map<String, List<FacetCount>> byFacet(List<Line> lines, List<Facet> facets) {
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        for (Facet facet : facets) {
            counts.put(
                    facet.name(),
                    lines.stream()
                            .filter(line -> line.facet().equals(facet.name()))
                            .map(line -> new FacetCount(line.value(), line.count()))
                            .sorted(Comparator.comparingLong(FacetCount::count)
                                    .reversed()
                                    .thenComparing(FacetCount::value, Comparator.nullsLast(Comparator.naturalOrder())))
                            .limit(MOST_VALUES)
                            .collect(Collectors.toList()));
        }
        return counts;
    }
}
