package vn.tiendo.plan.task;

/** What an organisation has to do with a task. */
public enum TaskRole {
    LEAD("t.lead_id = cast(:organization as uuid)"),
    COORDINATOR("t.coordinator_ids @> array[cast(:organization as uuid)]"),
    MONITOR("t.monitor_id = cast(:organization as uuid)");

    private final String sql;

    TaskRole(String sql) {
        this.sql = sql;
    }

    /** SQL over task {@code t} and the parameter {@code organization}. */
    String sql() {
        return sql;
    }
}
