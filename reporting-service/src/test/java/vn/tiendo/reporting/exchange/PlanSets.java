package vn.tiendo.reporting.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import vn.tiendo.kit.test.DemoOrganizations;

/**
 * Plans of several bodies that begin, end, come back and change their targets at random, and what a naive oracle makes of
 * that: which sets of targets there are at any time, and how often one of them became another. What happens at once is one
 * transaction, so that whoever looks in between sees nothing else.
 */
public final class PlanSets {
    private final DataSource database;
    private final List<String> keepers;
    private final Random random;
    private final List<Plan> plans = new ArrayList<>();
    private Map<String, Set<String>> before = Map.of();
    private int transitions;

    private static final class Plan {
        final UUID id = UUID.randomUUID();
        final Set<String> targets = new TreeSet<>();
        final String keeper;
        boolean inForce = true;

        Plan(String keeper) {
            this.keeper = keeper;
        }
    }

    public PlanSets(DataSource database, List<String> keepers, Random random) {
        this.database = database;
        this.keepers = keepers;
        this.random = random;
    }

    /** A few things happen, or nothing at all. */
    public void change() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int times = random.nextInt(6); times > 0; times--) {
                one(connection);
            }
            connection.commit();
        }
        Map<String, Set<String>> now = of(keepers);
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        transitions += (int) keys.stream()
                .filter(key -> !Objects.equals(before.get(key), now.get(key)))
                .count();
        before = now;
    }

    /** Of plans in force that these bodies keep: the targets by plan. */
    public Map<String, Set<String>> of(List<String> bodies) {
        Map<String, Set<String>> sets = new TreeMap<>();
        plans.stream()
                .filter(plan -> plan.inForce && bodies.contains(plan.keeper))
                .forEach(plan -> sets.put(plan.id.toString(), Set.copyOf(plan.targets)));
        return sets;
    }

    /** How often a set came, changed or went. */
    public int transitions() {
        return transitions;
    }

    /** Whether it is one of these, there or not. */
    public boolean know(String key) {
        return plans.stream().anyMatch(plan -> plan.id.toString().equals(key));
    }

    private void one(Connection connection) throws SQLException {
        if (plans.isEmpty() || random.nextInt(4) == 0) {
            begin(connection);
            return;
        }
        Plan plan = plans.get(random.nextInt(plans.size()));
        if (random.nextInt(3) == 0) {
            plan.inForce = !plan.inForce;
            run(connection, "update plan_state set in_force = ? where plan_id = ?", plan.inForce, plan.id);
        } else if (plan.targets.isEmpty() || random.nextBoolean()) {
            add(connection, plan);
        } else {
            String target = plan.targets.iterator().next();
            plan.targets.remove(target);
            run(connection, "update target_copy set tracked = false where id = ?", UUID.fromString(target));
        }
    }

    private void begin(Connection connection) throws SQLException {
        Plan plan = new Plan(keepers.get(random.nextInt(keepers.size())));
        plans.add(plan);
        run(
                connection,
                "insert into plan_state (plan_id, version, in_force, keeper_id) values (?, 1, true, ?)",
                plan.id,
                DemoOrganizations.id(plan.keeper));
    }

    private static void add(Connection connection, Plan plan) throws SQLException {
        UUID target = UUID.randomUUID();
        plan.targets.add(target.toString());
        run(
                connection,
                "insert into target_copy (id, plan_id, plan_version, name, tracked) values (?, ?, 1, 'Chỉ tiêu', true)",
                target,
                plan.id);
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
