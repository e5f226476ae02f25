package vn.tiendo.plan.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts several facets in one pass over the list: each under the conditions and under what is chosen of all others, so that
 * somebody who has chosen a value sees what the other values would give. Things that are alike in all of it are counted first,
 * which the database does side by side; the facets are sums over these few.
 */
public final class FacetSql {
    /** One line of the answer. */
    public record Line(
            String facet, @org.jspecify.annotations.Nullable String value, long count) {}

    private final List<Facet.Single> singles;
    private final List<Facet.Several> several;
    private final List<Facet.Listed> listed;
    private final Wanted wanted;

    private FacetSql(List<Facet> facets, Wanted wanted) {
        this.singles = facets.stream()
                .filter(Facet.Single.class::isInstance)
                .map(Facet.Single.class::cast)
                .toList();
        this.several = facets.stream()
                .filter(Facet.Several.class::isInstance)
                .map(Facet.Several.class::cast)
                .toList();
        this.listed = facets.stream()
                .filter(Facet.Listed.class::isInstance)
                .map(Facet.Listed.class::cast)
                .toList();
        this.wanted = wanted;
    }

    /**
     * SQL of {@link Line}s.
     *
     * @param from {@code from … where …}, without what is wanted
     */
    public static String of(String from, Wanted wanted, List<Facet> facets) {
        return new FacetSql(facets, wanted).sql(from);
    }

    private String sql(String from) {
        List<String> parts = new ArrayList<>();
        if (!singles.isEmpty() || !several.isEmpty()) {
            parts.add("select x.facet, x.value, x.count from (" + grouped(from) + ") g cross join lateral (values "
                    + String.join(", ", lines())
                    + ") x (facet, value, count) where x.facet is not null and x.count > 0");
        }
        listed.forEach(facet -> parts.add(spread(from, facet)));
        return String.join(" union all ", parts);
    }

    /** Counts what a thing has several of, each thing once for each of them. */
    private String spread(String from, Facet.Listed facet) {
        return "select '" + facet.name() + "' as facet, u.value, count(*) as count from (select " + facet.values()
                + " as several " + from + wanted.allBut(facet.name())
                + ") b left join lateral unnest(b.several) u(value) on true group by u.value";
    }

    private String grouped(String from) {
        List<String> columns = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < singles.size(); i++) {
            columns.add("b.v" + i);
            columns.add("sum(b.n)" + filter(singles.get(i).name(), List.of()) + " as n" + i);
            sets.add("(b.v" + i + ")");
        }
        columns.add(grouping() + " as bits");
        for (int i = 0; i < several.size(); i++) {
            int nth = 0;
            for (String value : several.get(i).values().keySet()) {
                columns.add("sum(b.n)" + filter(several.get(i).name(), List.of("b.m" + i + "_" + nth)) + " as m" + i
                        + "_" + nth);
                nth++;
            }
        }
        if (!several.isEmpty() || singles.isEmpty()) {
            sets.add("()");
        }
        return "select " + String.join(", ", columns) + " from (" + base(from) + ") b group by grouping sets ("
                + String.join(", ", sets) + ")";
    }

    /** How many things there are with the same values, and chosen of the same facets. */
    private String base(String from) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < singles.size(); i++) {
            columns.add("(" + singles.get(i).value() + ") as v" + i);
        }
        for (int i = 0; i < several.size(); i++) {
            int nth = 0;
            for (String condition : several.get(i).values().values()) {
                columns.add("coalesce(" + condition + ", false) as m" + i + "_" + nth++);
            }
        }
        wanted.choices().forEach((facet, choice) -> columns.add("coalesce(" + choice + ", false) as ok_" + facet));
        String alike = java.util.stream.IntStream.rangeClosed(1, columns.size())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        columns.add("count(*) as n");
        return "select " + String.join(", ", columns) + " " + from + wanted.common()
                + (alike.isEmpty() ? "" : " group by " + alike);
    }

    private String filter(String facet, List<String> more) {
        String conditions = java.util.stream.Stream.concat(
                        wanted.choices().keySet().stream()
                                .filter(other -> !other.equals(facet))
                                .map(other -> "b.ok_" + other),
                        more.stream())
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " filter (where " + conditions + ")";
    }

    private String grouping() {
        return singles.isEmpty()
                ? "0"
                : "grouping("
                        + java.util.stream.IntStream.range(0, singles.size())
                                .mapToObj(i -> "b.v" + i)
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    private List<String> lines() {
        int all = (1 << singles.size()) - 1;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < singles.size(); i++) {
            int bits = all & ~(1 << singles.size() - 1 - i);
            lines.add(line(bits, singles.get(i).name(), "cast(g.v" + i + " as text)", "g.n" + i));
        }
        for (int i = 0; i < several.size(); i++) {
            int nth = 0;
            for (Map.Entry<String, String> value : several.get(i).values().entrySet()) {
                lines.add(line(all, several.get(i).name(), "'" + value.getKey() + "'", "g.m" + i + "_" + nth++));
            }
        }
        return lines;
    }

    private static String line(int bits, String facet, String value, String count) {
        return "(case when g.bits = " + bits + " then '" + facet + "' end, " + value + ", " + count + ")";
    }
}
