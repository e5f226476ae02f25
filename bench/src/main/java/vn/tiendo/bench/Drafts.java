package vn.tiendo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tiendo.devstack.client.Eventually;

/**
 * Bench data in the database of a scratch stack: reports in DRAFT with 100 answered items each, owed by one division to
 * its ward. Their ids are numbered, so that nobody has to look one up while the clock runs.
 */
final class Drafts implements AutoCloseable {
    private static final Duration PUBLISHING_LIMIT = Duration.ofMinutes(2);
    private static final String COUNTS = """
            select 'submitted reports', count(*) from report where status = 'SUBMITTED'
            union all select 'satisfied obligations', count(*) from obligation where status = 'SATISFIED'
            union all select 'transitions kept', count(*) from report_history
            union all select 'obligation.changed', count(*) from outbox where topic = 'obligation.changed'
            union all select 'report.submitted', count(*) from outbox where topic = 'report.submitted'
            union all select 'audit entries', count(*) from audit_entry
            """;
    /** The statement writes as actor {@code bench}, which tells its rows from the service's. */
    private static final String SIZES = """
            select what, avg(size) filter (where actor <> 'bench') / avg(size) filter (where actor = 'bench')
              from (select 'transitions kept' as what, actor, octet_length(cast(items as text)) as size
                      from report_history
                    union all select topic, coalesce(traceparent, ''), octet_length(data) from outbox
                    union all select 'audit entries', actor, octet_length(content) from audit_entry) written
             group by what having count(*) filter (where actor = 'bench') > 0
            """;

    private final Connection database;

    Drafts(String jdbcUrl, String user) throws SQLException {
        database = DriverManager.getConnection(jdbcUrl, user, user);
    }

    /** Makes drafts number 0 to {@code count - 1}, set-based. */
    void create(int count) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set synchronous_commit = off"); // for the fixture only
            statement.execute(resource("drafts.sql").replace(":count", Integer.toString(count)));
        }
    }

    /** As the service's {@code POST /api/v1/reports/{id}/submit} wants it. */
    static String id(int number) {
        return "0190be0c-0002-7000-8000-%012x".formatted(number);
    }

    /** Rows of each kind that a submission makes, one of each. */
    Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(COUNTS)) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }

    /** How large what the service wrote is, compared with what the statement wrote: about 1, or the rows are not the same. */
    Map<String, Double> sizes() throws SQLException {
        Map<String, Double> sizes = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(SIZES)) {
            while (row.next()) {
                sizes.put(row.getString(1), row.getDouble(2));
            }
        }
        return sizes;
    }

    /** Until the relay has nothing left to do, which would disturb whoever is measured next. */
    void awaitPublished() {
        Eventually.eventually("the publication of the outbox", PUBLISHING_LIMIT, () -> {
            try (Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from outbox where published_at is null limit 1")) {
                return row.next() ? Optional.empty() : Optional.of(true);
            } catch (SQLException e) {
                throw new BenchException("the outbox cannot be read", e);
            }
        });
    }

    static String resource(String name) {
        try (InputStream file = Drafts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new BenchException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
