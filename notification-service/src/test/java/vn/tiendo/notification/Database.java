package vn.tiendo.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.notification.ladder.Rung;

/** What the tests write into and read from the service's real database. */
@ApplicationScoped
public class Database {
    public static final UUID PERIODIC = UUID.fromString("01980000-0000-7000-8000-000000000001");
    public static final UUID AD_HOC = UUID.fromString("01980000-0000-7000-8000-000000000002");

    private static final String DEADLOCK = "40P01";

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** The demo organisations and nothing else. */
    public void reset() {
        // first of all, so that nothing is on its way to anybody
        run("delete from notice_delivery");
        // in the order in which a sweep takes them: it never stops for a test
        run(
                "truncate deadline, waiting, reminder, letter, notification, notice_delivery, notification_read, digest, digest_item, report_seen, outbox");
        run("delete from rung_moment");
        run("delete from template where created_at > '2025-12-31'");
        run(
                "delete from reminder_rung r using reminder_policy p where p.id = r.policy_id and p.created_at > '2025-12-31'");
        run("delete from reminder_policy where created_at > '2025-12-31'");
        // rows and not whole tables: who hands the log out and sends it never stops for a test
        for (String table : List.of(
                "webhook",
                "change_reader",
                "change",
                "plan_party",
                "plan_programme",
                "calendar_year",
                "notification_preference",
                "delegation",
                "channel_rest")) {
            run("delete from " + table);
        }
        run("update change_horizon set deleted_to = 0");
        DemoOrganizations.insert(source);
    }

    /** An open obligation of the division to its ward, with its next rung as it is projected. */
    public UUID deadline(UUID policy, Instant dueAt, Instant nextAt) {
        return deadline(policy, dueAt, nextAt, "H35.TANPHONG.VHXH", "H35.TANPHONG");
    }

    public UUID deadline(UUID policy, Instant dueAt, Instant nextAt, String organization, String recipient) {
        UUID id = UUID.randomUUID();
        run(
                """
                insert into deadline (id, subject_type, subject_id, source_version, kind, title, organization_id,
                                      recipient_id, due_at, status, policy_id, next_at, version)
                values (?, 'OBLIGATION', ?, 0, 'PERIODIC', 'Báo cáo tháng 6', ?, ?, ?, 'OPEN', ?, ?, 1)
                """,
                id,
                UUID.randomUUID(),
                DemoOrganizations.id(organization),
                DemoOrganizations.id(recipient),
                dueAt,
                policy,
                nextAt);
        layOut(id);
        return id;
    }

    /** An open deadline of any source, on the ladder that its kind has from the start. */
    public UUID deadline(String type, String kind, Instant dueAt, Instant nextAt) {
        UUID id = UUID.randomUUID();
        run(
                """
                insert into deadline (id, subject_type, subject_id, source_version, kind, title, organization_id,
                                      recipient_id, due_at, status, policy_id, next_at, version)
                select ?, ?, ?, 0, ?, 'Việc mẫu', ?, ?, ?, 'OPEN', p.id, ?, 1 from reminder_policy p where p.kind = ?
                """,
                id,
                type,
                UUID.randomUUID(),
                kind,
                DemoOrganizations.id("H35.TANPHONG.VHXH"),
                DemoOrganizations.id("H35.TANPHONG"),
                dueAt,
                nextAt,
                kind);
        layOut(id);
        return id;
    }

    /**
     * A policy for tasks of everybody, as an administrator might write it.
     *
     * @param hours quiet from, quiet until, digest at; null where there is none
     * @param rungs seconds from due, action and whether it has a letter: {@code 86400 URGE true}
     */
    public UUID policy(String[] hours, String... rungs) {
        UUID id = Ids.next();
        run(
                "insert into reminder_policy (id, kind, quiet_from, quiet_until, digest_at, created_at)"
                        + " values (?, 'TASK', cast(? as time), cast(? as time), cast(? as time), now())",
                id,
                hours[0],
                hours[1],
                hours[2]);
        for (int position = 0; position < rungs.length; position++) {
            String[] rung = rungs[position].split(" ");
            run(
                    """
                    insert into reminder_rung (policy_id, position, after_due, name, action, letter, told)
                    values (?, ?, cast(? as bigint), ?, ?, cast(? as boolean),
                            '[{"body": "OWNER", "roles": ["reporter"]}, {"body": "SUPERIOR", "roles": ["reviewer"]},
                              {"body": "RECIPIENT", "roles": ["reviewer", "inspector"]}]')
                    """,
                    id,
                    position,
                    rung[0],
                    Rung.ofSeconds(Long.parseLong(rung[0])).toString(),
                    rung[1],
                    rung[2]);
        }
        return id;
    }

    /** Its ladder in calendar days, and which of its rungs is the next one. */
    private void layOut(UUID deadline) {
        run("""
                insert into rung_moment (policy_id, due_at, seq, position, at)
                select d.policy_id, d.due_at, r.position, r.position, d.due_at + r.after_due * interval '1 second'
                  from deadline d join reminder_rung r on r.policy_id = d.policy_id
                 where d.id = ?
                on conflict do nothing
                """, deadline);
        run("""
                update deadline d
                   set next_seq = (select min(m.seq) from rung_moment m
                                    where m.policy_id = d.policy_id and m.due_at = d.due_at and m.at >= d.next_at)
                 where d.id = ?
                """, deadline);
    }

    public UUID notification(String organization, String... roles) {
        UUID id = UUID.randomUUID();
        run(NOTIFICATION, id, DemoOrganizations.id(organization), roles);
        return id;
    }

    /** For tests that write one in a transaction of their own: id, organisation, roles. */
    public static final String NOTIFICATION = """
            insert into notification (id, organization_id, roles, kind, subject_type, subject_id, work_id, about_id, created_at)
            values (?, ?, ?, 'REPORT_ACCEPTED', 'REPORT', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now())
            """;

    /** Once more when the database made it give way to what the service does meanwhile. */
    public void run(String sql, Object... parameters) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = source.getConnection()) {
                run(connection, sql, parameters);
                return;
            } catch (SQLException failure) {
                if (attempt == 10 || !DEADLOCK.equals(failure.getSQLState())) {
                    throw new IllegalStateException(failure);
                }
            }
        }
    }

    public static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    public long count(String sql, Object... parameters) {
        return Long.parseLong(strings(sql, parameters).getFirst());
    }

    /** The first column of every row, as text. */
    public List<String> strings(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case Instant at -> statement.setObject(i + 1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case null -> statement.setObject(i + 1, null);
                default -> statement.setObject(i + 1, parameters[i]);
            }
        }
        return statement;
    }
}
