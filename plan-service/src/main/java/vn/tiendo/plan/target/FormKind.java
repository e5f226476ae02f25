package vn.tiendo.plan.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of {@link Form} a target has; PLAIN has none of it. */
@Schema(name = "TargetFormKind")
public enum FormKind {
    PLAIN("t.form is null"),
    RATIO(has("ratio")),
    SHARE(has("shareOf")),
    RATE(has("per")),
    TREND(has("trend")),
    RANK(has("rank")),
    ALTERNATIVES(has("alternatives")),
    REFERENCE(has("reference")),
    KEEP("t.form ->> 'keep' = 'true'"),
    SURVEY(has("survey"));

    private final String sql;

    FormKind(String sql) {
        this.sql = sql;
    }

    /** SQL over target {@code t}. */
    String sql() {
        return sql;
    }

    private static String has(String part) {
        return "coalesce(jsonb_typeof(t.form -> '" + part + "'), 'null') <> 'null'";
    }
}
