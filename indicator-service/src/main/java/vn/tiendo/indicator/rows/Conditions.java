package vn.tiendo.indicator.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrgScope;

/** The where clause of a list: the caller's scope first, then what was asked for. */
public final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final OrgScope scope;

    private Conditions(OrgScope scope, String visible) {
        this.scope = scope;
        clauses.add("(" + visible + ")");
    }

    /** @param visible SQL with at least one {@link OrgScope#below} */
    public static Conditions within(OrgScope scope, String visible) {
        return new Conditions(scope, visible);
    }

    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /** Adds the clause when there is a value for its parameter. */
    public Conditions and(String clause, String parameter, @Nullable Object value) {
        if (value != null) {
            clauses.add(clause);
            values.put(parameter, value);
        }
        return this;
    }

    /** Adds the clause, which has these parameters. */
    public Conditions and(String clause, Map<String, ?> parameters) {
        clauses.add(clause);
        values.putAll(parameters);
        return this;
    }

    public String where() {
        return " where " + String.join(" and ", clauses);
    }

    public <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query) {
        values.forEach(query::setParameter);
        return scope.bind(query);
    }
}
