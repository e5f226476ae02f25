package vn.tiendo.notification.channel;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.courier.Backoff;
import vn.tiendo.notification.preference.ChannelName;

/**
 * Claims what is due and writes what came of it. A result counts only for the attempt it belongs to: whoever comes back
 * after the lease has ended changes nothing any more.
 */
@ApplicationScoped
class NoticeLog {
    /** Longer than an attempt may take, asking the directory included. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private static final String RESTING = "select destination from channel_rest where rests_until > ?";
    private static final String DELIVERED = """
            with sent as (
              update notice_delivery set state = 'DELIVERED', delivered_at = ?, failure = null, next_at = null
               where id = ? and attempts = ? and state = 'PENDING' returning id
            )
            delete from channel_rest r using sent where r.destination = ?
            """;
    private static final String NOT_DELIVERED = """
            update notice_delivery set state = ?, failure = ?, next_at = ?
             where id = ? and attempts = ? and state = 'PENDING'
            """;
    private static final String FAULT = """
            insert into channel_rest (destination, failures) values (?, 1)
            on conflict (destination) do update set failures = channel_rest.failures + 1
            returning failures
            """;
    private static final String REST = """
            insert into channel_rest (destination, failures, rests_until) values (?, 0, ?)
            on conflict (destination) do update
              set rests_until = greatest(channel_rest.rests_until, excluded.rests_until)
            """;

    private final AgroalDataSource database;
    private final String claim = Sql.text("/sql/claim-notices.sql");

    NoticeLog(AgroalDataSource database) {
        this.database = database;
    }

    /** At most {@code limit}, by these channels but for those whose destination is left alone. */
    List<Claimed> claim(Instant now, Collection<Channel> channels, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Set<String> resting = resting(connection, now);
            List<String> served = channels.stream()
                    .filter(channel -> !resting.contains(channel.destination()))
                    .map(channel -> channel.name().name())
                    .toList();
            return served.isEmpty() ? List.of() : claim(connection, now, served, limit);
        }
    }

    private List<Claimed> claim(Connection connection, Instant now, List<String> served, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(claim)) {
            statement.setObject(1, Sql.utc(now));
            statement.setArray(2, connection.createArrayOf("text", served.toArray()));
            statement.setInt(3, limit);
            statement.setObject(4, Sql.utc(now.plus(LEASE)));
            statement.setObject(5, Sql.utc(now));
            List<Claimed> claimed = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    claimed.add(claimed(row));
                }
            }
            return claimed;
        }
    }

    void write(Claimed notice, Outcome outcome, String destination, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            switch (outcome) {
                case Outcome.Delivered delivered -> delivered(connection, notice, destination, now);
                case Outcome.Skipped skipped ->
                    notDelivered(connection, notice, NoticeState.SKIPPED, skipped.why(), null);
                case Outcome.Failed failed -> {
                    failed(connection, notice, failed, now);
                    int failures = failed.isOfTheDestination() ? fault(connection, destination) : 0;
                    rest(connection, destination, failures, failed.asked(), now);
                }
            }
        }
    }

    private static void delivered(Connection connection, Claimed notice, String destination, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DELIVERED)) {
            update.setObject(1, Sql.utc(now));
            update.setObject(2, notice.id());
            update.setInt(3, notice.attempt());
            update.setString(4, destination);
            update.executeUpdate();
        }
    }

    /** Given up when it is for good, or when it would come too late the next time. */
    private static void failed(Connection connection, Claimed notice, Outcome.Failed failed, Instant now)
            throws SQLException {
        Optional<Instant> next = failed.forGood()
                ? Optional.empty()
                : Backoff.after(notice.attempt(), failed.asked(), ThreadLocalRandom.current())
                        .map(now::plus)
                        .filter(moment -> moment.isBefore(notice.goodUntil()));
        NoticeState state = next.isPresent() ? NoticeState.PENDING : NoticeState.FAILED;
        notDelivered(connection, notice, state, failed.why(), next.map(Sql::utc).orElse(null));
    }

    private static void notDelivered(
            Connection connection, Claimed notice, NoticeState state, NoticeFailure why, @Nullable OffsetDateTime next)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(NOT_DELIVERED)) {
            update.setString(1, state.name());
            update.setString(2, why.name());
            update.setObject(3, next, Types.TIMESTAMP_WITH_TIMEZONE);
            update.setObject(4, notice.id());
            update.setInt(5, notice.attempt());
            update.executeUpdate();
        }
    }

    /** How many it is in a row, whoever met them. */
    private static int fault(Connection connection, String destination) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FAULT)) {
            insert.setString(1, destination);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt("failures");
            }
        }
    }

    /** Left alone for a while after several faults in a row, and when it asks for it. */
    private static void rest(Connection connection, String destination, int failures, Duration asked, Instant now)
            throws SQLException {
        Duration rest = Backoff.rest(failures, asked, ThreadLocalRandom.current());
        if (rest.isZero()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(REST)) {
            update.setString(1, destination);
            update.setObject(2, Sql.utc(now.plus(rest)));
            update.executeUpdate();
        }
    }

    private static Set<String> resting(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RESTING)) {
            query.setObject(1, Sql.utc(now));
            Set<String> resting = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    resting.add(row.getString("destination"));
                }
            }
            return resting;
        }
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                row.getObject("notification_id", UUID.class),
                row.getString("subject"),
                row.getBoolean("stands_in"),
                ChannelName.valueOf(row.getString("channel")),
                row.getInt("attempts"),
                row.getObject("good_until", OffsetDateTime.class).toInstant());
    }
}
