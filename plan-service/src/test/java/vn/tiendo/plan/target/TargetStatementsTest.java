package vn.tiendo.plan.target;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.BenchStatements;
import vn.tiendo.plan.facet.FacetSql;
import vn.tiendo.plan.facet.Parameters;
import vn.tiendo.plan.facet.Wanted;
import vn.tiendo.plan.target.TargetResource.TargetFilter;

/** What the bench asks of the targets of a plan that has a thousand, as its keeper, the province above and an auditor. */
class TargetStatementsTest {
    private static final Map<String, Parameters> READERS = Map.of(
            "auditor", reader("H01", true),
            "keeper", reader("H34.X101", false),
            "province", reader("H34", false));

    private static final Map<String, Consumer<TargetFilter>> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("none", filter -> {});
        ASKED.put("indicator", filter -> filter.indicator = List.of("CT77"));
        ASKED.put("reporter", filter -> filter.reporter = List.of("H34.X101"));
        ASKED.put("form", filter -> filter.form = List.of(FormKind.RATIO));
        ASKED.put("tracking", filter -> filter.tracking = List.of(Tracking.NOT_TRACKED));
        ASKED.put("due", filter -> {
            filter.dueFrom = LocalDate.of(2026, 12, 1);
            filter.dueTo = LocalDate.of(2026, 12, 31);
        });
        ASKED.put("words", filter -> filter.text = "so hoa 77");
    }

    @Test
    void theBenchMeasuresWhatTheServiceSends() {
        Map<String, String> statements = new TreeMap<>();
        READERS.forEach((reader, given) -> {
            ASKED.forEach((asked, filter) -> {
                Wanted wanted = TargetWanted.of(filtered(filter));
                statements.put(
                        "targets-" + reader + "-" + asked,
                        BenchStatements.rows(TargetLists.items(wanted, 0, 51), given.and(wanted.parameters())));
            });
            statements.put("facets-targets-" + reader, facets(given));
        });
        BenchStatements.hold("targets-statements.sql", statements);
    }

    private static String facets(Parameters given) {
        Wanted wanted = TargetWanted.of(filtered(filter -> filter.tracking = List.of(Tracking.TRACKED)));
        return BenchStatements.rows(
                FacetSql.of(TargetQueries.FROM_PLAN, wanted, TargetWanted.facets(List.of(TargetFacet.values()))),
                given.and(wanted.parameters()));
    }

    private static TargetFilter filtered(Consumer<TargetFilter> asked) {
        TargetFilter filter = new TargetFilter();
        asked.accept(filter);
        return filter;
    }

    private static Parameters reader(String organization, boolean everything) {
        return new Parameters(Map.of(
                "plan",
                UUID.fromString("0190be0d-0002-7000-8000-000000000065"),
                "scopeAll",
                everything,
                "scopeOrg",
                organization));
    }
}
