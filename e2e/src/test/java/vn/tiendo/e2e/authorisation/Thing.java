package vn.tiendo.e2e.authorisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.Part;
import vn.tiendo.e2e.Stack;

/**
 * A kind of thing and who sees it.
 *
 * @param seenBy party → how near the caller's organisation must be; null: everyone, or the public
 * @param publicly whether anyone sees those whose column {@code public} is true, and nobody the others
 * @param auditors whether auditors and administrators see all of them
 * @param names kinds of things that an answer about it may name by their ids, seen or not
 */
record Thing(
        String name,
        Part service,
        @Nullable Map<String, List<String>> seenBy,
        boolean publicly,
        boolean auditors,
        Set<String> names,
        String select) {

    /** All there are at this moment, by id where they have one. */
    List<Row> rows() {
        return Stack.rows(service, select).stream().map(Row::new).sorted().toList();
    }

    boolean isSeenByEveryone() {
        return seenBy == null && !publicly;
    }

    /** The party that owns it, from which relations are counted. */
    @Nullable
    String owner() {
        return seenBy == null ? null : seenBy.keySet().iterator().next();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Thing> all(Map<String, Map<String, Object>> yaml) {
        Map<String, Thing> things = new LinkedHashMap<>();
        yaml.forEach((name, entry) -> {
            Object seen = entry.get("seen by");
            String select = (String) entry.get("rows");
            for (Thing known : things.values()) {
                select = select.replace("${" + known.name() + "}", known.select());
            }
            things.put(
                    name,
                    new Thing(
                            name,
                            Part.valueOf(((String) entry.get("service")).toUpperCase(Locale.ROOT)),
                            seen instanceof Map<?, ?> parties ? (Map<String, List<String>>) parties : null,
                            "the public".equals(seen),
                            !Boolean.FALSE.equals(entry.get("auditors")),
                            Set.copyOf((List<String>) entry.getOrDefault("names", List.of())),
                            select));
        });
        return things;
    }
}
