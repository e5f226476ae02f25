package vn.tiendo.notification.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.courier.Answer;
import vn.tiendo.notification.courier.Backoff;

/**
 * Writes what came of attempts. A result counts only for the attempt it belongs to: whoever comes back after the lease has
 * ended changes nothing any more.
 */
@ApplicationScoped
class Results {
    /** How long nothing must have arrived before giving up a message pauses the webhook. */
    private static final Duration FAILING = Duration.ofDays(1);

    private static final String ARRIVED = """
            with sent as (
              update webhook_delivery set state = 'DELIVERED', delivered_at = ?, status = ?, failure = null, next_at = null
               where id = ? and attempts = ? and state = 'PENDING' returning webhook_id
            )
            update webhook w set failures = 0, failing_since = null, rests_until = null
              from sent where w.id = sent.webhook_id and w.failing_since is not null
            """;
    private static final String FAILED = """
            with sent as (
              update webhook_delivery set state = ?, status = ?, failure = ?, next_at = ?
               where id = ? and attempts = ? and state = 'PENDING' returning webhook_id
            )
            update webhook w set failures = w.failures + 1, failing_since = coalesce(w.failing_since, ?)
              from sent where w.id = sent.webhook_id
            returning w.failures
            """;
    private static final String REST = "update webhook set rests_until = greatest(rests_until, ?) where id = ?";
    /** The notice goes to the administrators of the client's body, once: only who changes the state tells of it. */
    private static final String STOP = """
            with stopped as (
              update webhook set version = version + 1, state = ?, reason = ?
               where id = ? and state = 'ACTIVE' and (? or failing_since <= ?) returning id, home_id
            )
            insert into notification (id, organization_id, roles, kind, subject_type, subject_id, work_id, about_id, created_at)
            select uuid_v7(cast(? as timestamptz)), s.home_id, array['admin'], ?, 'WEBHOOK', s.id, s.id, s.home_id,
                   cast(? as timestamptz)
              from stopped s
            """;

    private final AgroalDataSource database;

    Results(AgroalDataSource database) {
        this.database = database;
    }

    void write(Claimed message, Answer answer, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            switch (answer) {
                case Answer.Status status when status.isArrival() -> arrived(connection, message, status.code(), now);
                case Answer.Status status -> failed(connection, message, status.code(), null, status.asked(), now);
                case Answer.None none -> failed(connection, message, null, none.why(), Duration.ZERO, now);
            }
            if (answer instanceof Answer.Status status && status.isGone()) {
                stop(connection, message.webhook(), "DISABLED", "GONE", now);
            }
        }
    }

    private static void arrived(Connection connection, Claimed message, int status, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ARRIVED)) {
            update.setObject(1, utc(now));
            update.setInt(2, status);
            update.setObject(3, message.id());
            update.setInt(4, message.attempt());
            update.executeUpdate();
        }
    }

    private static void failed(
            Connection connection,
            Claimed message,
            @Nullable Integer status,
            Answer.@Nullable Failure failure,
            Duration asked,
            Instant now)
            throws SQLException {
        Optional<Duration> pause = failure == Answer.Failure.EXPIRED
                ? Optional.empty()
                : Backoff.after(message.attempt(), asked, ThreadLocalRandom.current());
        int failures = 0;
        try (PreparedStatement update = connection.prepareStatement(FAILED)) {
            update.setString(1, pause.isPresent() ? "PENDING" : "FAILED");
            update.setObject(2, status, java.sql.Types.INTEGER);
            update.setString(3, failure == null ? null : failure.name());
            update.setObject(
                    4, pause.map(length -> utc(now.plus(length))).orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            update.setObject(5, message.id());
            update.setInt(6, message.attempt());
            update.setObject(7, utc(now));
            try (var row = update.executeQuery()) {
                if (row.next()) {
                    failures = row.getInt(1);
                }
            }
        }
        rest(connection, message.webhook(), Backoff.rest(failures, asked, ThreadLocalRandom.current()), now);
        if (pause.isEmpty()) {
            stop(connection, message.webhook(), "PAUSED", "FAILING", now);
        }
    }

    private static void rest(Connection connection, UUID webhook, Duration rest, Instant now) throws SQLException {
        if (rest.isZero()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(REST)) {
            update.setObject(1, utc(now.plus(rest)));
            update.setObject(2, webhook);
            update.executeUpdate();
        }
    }

    /** Gone at once; failing only when nothing else has arrived meanwhile: one bad message does not silence the rest. */
    private static void stop(Connection connection, UUID webhook, String state, String reason, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STOP)) {
            update.setString(1, state);
            update.setString(2, reason);
            update.setObject(3, webhook);
            update.setBoolean(4, reason.equals("GONE"));
            update.setObject(5, utc(now.minus(FAILING)));
            update.setObject(6, utc(now));
            update.setString(7, state.equals("DISABLED") ? "WEBHOOK_DISABLED" : "WEBHOOK_PAUSED");
            update.setObject(8, utc(now));
            update.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
