package vn.tiendo.e2e.authorisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of everything that not everyone sees: an answer must not name one that its reader does not see. Ids of public things are no secret. */
final class Names {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private record Named(Thing thing, Row row) {}

    private final Law law;
    private final Map<String, List<Named>> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Names(Law law) {
        this.law = law;
        law.table()
                .things()
                .values()
                .forEach(thing -> thing.rows().stream()
                        .filter(row -> thing.isSeenByEveryone() || thing.publicly() && row.is("public"))
                        .forEach(row -> open.add(row.id())));
        law.table().things().values().stream()
                .filter(thing -> !thing.isSeenByEveryone() && !thing.publicly())
                .forEach(thing -> thing.rows()
                        .forEach(row -> known.computeIfAbsent(row.id(), id -> new ArrayList<>())
                                .add(new Named(thing, row))));
    }

    /** What the text names and the caller sees as nothing at all, but for the kinds that it may name. */
    Set<String> hidden(String text, Set<String> mayName, Caller caller) {
        Set<String> hidden = new TreeSet<>();
        Matcher id = ID.matcher(text);
        while (id.find()) {
            List<Named> things = known.getOrDefault(id.group(), List.of());
            boolean may = open.contains(id.group())
                    || things.stream()
                            .anyMatch(one -> mayName.contains(one.thing().name()));
            if (!may
                    && !things.isEmpty()
                    && things.stream().noneMatch(one -> law.sees(one.thing(), one.row(), caller))) {
                hidden.add(things.getFirst().thing().name());
            }
        }
        return hidden;
    }
}
