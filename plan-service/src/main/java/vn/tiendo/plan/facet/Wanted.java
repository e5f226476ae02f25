package vn.tiendo.plan.facet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a list: conditions, and choices, each the condition of one facet. Only what was asked for becomes SQL, so
 * that every question is planned for what it is.
 */
public final class Wanted {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> choices = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** A condition without parameters. */
    public Wanted and(String sql) {
        conditions.add(sql);
        return this;
    }

    /** A condition with one parameter, unless that is absent. */
    public Wanted and(String sql, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(sql);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** What is chosen of a facet; nothing when there are no values. The parameter is an array of texts. */
    public Wanted choose(String facet, String sql, @Nullable Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            choices.put(facet, sql);
            parameters.put(facet, values.stream().map(String::valueOf).toArray(String[]::new));
        }
        return this;
    }

    /** What is chosen of a facet, in words of its own. */
    public Wanted choose(String facet, String sql) {
        choices.put(facet, sql);
        return this;
    }

    public Wanted with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** All of it, to follow a condition. */
    public String all() {
        return allBut("");
    }

    /** All but what is chosen of that facet. */
    String allBut(String facet) {
        StringBuilder sql = new StringBuilder(common());
        choices.forEach((name, choice) -> {
            if (!name.equals(facet)) {
                sql.append(" and (").append(choice).append(')');
            }
        });
        return sql.toString();
    }

    /** All but the choices. */
    String common() {
        StringBuilder sql = new StringBuilder();
        conditions.forEach(condition -> sql.append(" and (").append(condition).append(')'));
        return sql.toString();
    }

    Map<String, String> choices() {
        return choices;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
