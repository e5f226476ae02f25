package vn.tiendo.e2e.authorisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What there is, as it was when first asked for, and which of it a caller sees. */
final class Facts {
    private final Law law;
    private final Map<String, List<Row>> known = new ConcurrentHashMap<>();

    Facts(Law law) {
        this.law = law;
    }

    /** Looks again from now on. */
    void forget() {
        known.clear();
    }

    List<Row> of(Thing thing) {
        return known.computeIfAbsent(thing.name(), name -> thing.rows());
    }

    /** The ids of those that the caller sees and whose columns have these values. */
    Set<String> seen(String kind, Caller caller, Map<String, Object> state) {
        Thing thing = law.table().thing(kind);
        return of(thing).stream()
                .filter(row -> law.sees(thing, row, caller) && row.fits(state))
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
