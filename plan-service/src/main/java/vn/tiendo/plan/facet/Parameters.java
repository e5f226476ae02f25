package vn.tiendo.plan.facet;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;

/** Everything that SQL may ask for by name; a statement gets what it names. */
public record Parameters(Map<String, Object> values) {
    public Parameters and(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return new Parameters(all);
    }

    public <R> Mutiny.SelectionQuery<R> bind(String sql, Mutiny.SelectionQuery<R> query) {
        values.forEach((name, value) -> {
            if (Pattern.compile(":" + name + "\\b").matcher(sql).find()) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
