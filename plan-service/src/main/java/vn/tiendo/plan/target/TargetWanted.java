package vn.tiendo.plan.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.facet.Facet;
import vn.tiendo.plan.facet.SearchWords;
import vn.tiendo.plan.facet.Wanted;
import vn.tiendo.plan.target.TargetResource.TargetFilter;

/** What a filter of targets says in SQL over the targets {@code t} of {@link TargetQueries#FROM}. */
final class TargetWanted {
    private static final String TRACKING = "case when x.tracked then 'TRACKED' else 'NOT_TRACKED' end";
    private static final String INDICATOR = "t.indicator ->> 'code'";
    private static final String CHOSEN_BODIES =
            "(select o.id from organization_copy o where o.code = any(cast(:REPORTER as text[])))";

    private TargetWanted() {}

    static Wanted of(TargetFilter filter) {
        Wanted wanted = new Wanted()
                .and("t.due_on >= cast(cast(:dueFrom as text) as date)", "dueFrom", text(filter.dueFrom))
                .and("t.due_on <= cast(cast(:dueTo as text) as date)", "dueTo", text(filter.dueTo))
                .and(
                        SearchWords.in("t.name || ' ' || coalesce(t.as_written, '')", "words"),
                        "words",
                        SearchWords.query(filter.text))
                .choose("KIND", "t.kind = any(cast(:KIND as text[]))", filter.kind)
                .choose("TRACKING", TRACKING + " = any(cast(:TRACKING as text[]))", filter.tracking)
                .choose("INDICATOR", INDICATOR + " = any(cast(:INDICATOR as text[]))", filter.indicator)
                .choose(
                        "REPORTER",
                        "t.reporter_id in " + CHOSEN_BODIES + " or t.reporter_ids && array" + CHOSEN_BODIES,
                        filter.reporter);
        if (filter.form != null && !filter.form.isEmpty()) {
            wanted.choose(
                    "FORM",
                    filter.form.stream().map(form -> "(" + form.sql() + ")").collect(Collectors.joining(" or ")));
        }
        return wanted;
    }

    static List<Facet> facets(@Nullable List<TargetFacet> asked) {
        return asked == null
                ? List.of()
                : asked.stream().distinct().map(TargetWanted::facet).toList();
    }

    private static Facet facet(TargetFacet facet) {
        return switch (facet) {
            case KIND -> new Facet.Single("KIND", "t.kind");
            case FORM -> new Facet.Several("FORM", forms());
            case TRACKING -> new Facet.Single("TRACKING", TRACKING);
            case INDICATOR -> new Facet.Single("INDICATOR", INDICATOR);
            case REPORTER ->
                new Facet.Listed(
                        "REPORTER",
                        "array(select o.code from organization_copy o"
                                + " where o.id = t.reporter_id or o.id = any(t.reporter_ids))");
        };
    }

    private static Map<String, String> forms() {
        Map<String, String> values = new LinkedHashMap<>();
        for (FormKind form : FormKind.values()) {
            values.put(form.name(), form.sql());
        }
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
