package vn.tiendo.reporting.exchange.send;

import static vn.tiendo.reporting.exchange.send.Outgoing.utc;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import vn.tiendo.reporting.exchange.adapter.Answer;
import vn.tiendo.reporting.exchange.adapter.ExchangeConfig;

/**
 * Writes down what came of an attempt. The first receipt stands: whatever comes after it, from an attempt that was slow or a
 * partner that answers twice, finds the message closed and changes nothing.
 */
@ApplicationScoped
class Results {
    /** The first statement of each transaction: it locks the message, and says whether it was still open. */
    private static final String RECEIPT = """
            update exchange_send s
               set version = s.version + 1, status = 'ACCEPTED', receipt = ?, next_at = null, failure = null,
                   sent_at = coalesce(s.sent_at, ?), answered_at = ?
             where s.partner_id = ? and s.message_id = ? and s.status in ('QUEUED', 'SENT')
            """;

    private static final String REFUSED = """
            update exchange_send s
               set version = s.version + 1, status = 'REJECTED', reason = ?, rejected = s.records, next_at = null,
                   failure = null, answered_at = ?
             where s.partner_id = ? and s.message_id = ? and s.status in ('QUEUED', 'SENT')
            """;
    private static final String PENDING = """
            update exchange_send s
               set version = s.version + 1, status = 'SENT', sent_at = coalesce(s.sent_at, ?), failure = null, next_at = ?
             where s.partner_id = ? and s.message_id = ? and s.attempts = ? and s.status in ('QUEUED', 'SENT')
            """;
    private static final String NONE = """
            update exchange_send s set version = s.version + 1, failure = ?, next_at = ?
             where s.partner_id = ? and s.message_id = ? and s.attempts = ? and s.status in ('QUEUED', 'SENT')
            """;
    private static final String REJECT = """
            update exchange_send_record r set status = 'REJECTED', reason = x.reason
              from exchange_entry e
              join (select distinct on (u.kind, u.key) u.kind, u.key, u.reason
                      from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[])) as u (kind, key, reason)) x
                on x.kind = e.kind and x.key = e.key
             where r.partner_id = ? and r.message_id = ? and e.position = r.position
            """;
    private static final String REJECT_ALL = """
            update exchange_send_record r set status = 'REJECTED', reason = ?
             where r.partner_id = ? and r.message_id = ?
            """;
    private static final String ACCEPT = """
            update exchange_send_record r set status = 'ACCEPTED'
             where r.partner_id = ? and r.message_id = ? and r.status = 'WAITING'
            """;
    private static final String COUNT = """
            update exchange_send s
               set rejected = x.rejected, status = case when x.rejected = 0 then 'ACCEPTED' else 'REJECTED' end
              from (select count(*) as rejected from exchange_send_record r
                     where r.partner_id = ? and r.message_id = ? and r.status = 'REJECTED') x
             where s.partner_id = ? and s.message_id = ?
            """;
    private static final String KNOW = """
            insert into exchange_known (partner_id, kind, key, position)
            select r.partner_id, e.kind, e.key, e.position
              from exchange_send_record r
              join exchange_entry e on e.position = r.position
             where r.partner_id = ? and r.message_id = ? and r.status = 'ACCEPTED'
            on conflict (partner_id, kind, key)
            do update set position = greatest(exchange_known.position, excluded.position)
            """;

    private final AgroalDataSource database;
    private final ExchangeConfig config;

    Results(AgroalDataSource database, ExchangeConfig config) {
        this.database = database;
        this.config = config;
    }

    /** In one transaction: what is known of the partner never differs from what its receipts say. */
    void write(Claimed message, Answer answer, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, message, answer, now);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    private void write(Connection connection, Claimed message, Answer answer, Instant now) throws SQLException {
        Instant next = now.plus(pause(message));
        switch (answer) {
            case Answer.Receipt receipt -> receipt(connection, message, receipt, now);
            case Answer.Refused refused -> refused(connection, message, refused, now);
            case Answer.Pending pending ->
                run(connection, PENDING, utc(now), utc(next), message.partner(), message.message(), message.attempt());
            case Answer.None none ->
                run(
                        connection,
                        NONE,
                        none.failure().name(),
                        utc(next),
                        message.partner(),
                        message.message(),
                        message.attempt());
        }
    }

    private Duration pause(Claimed message) {
        return Pauses.after(message.attempt(), config.firstPause(), config.longestPause(), ThreadLocalRandom.current());
    }

    /** Records that the partner names and that are not in the message are nobody's business. */
    private static void receipt(Connection connection, Claimed message, Answer.Receipt receipt, Instant now)
            throws SQLException {
        List<Answer.Rejection> rejections = receipt.rejections();
        int closed =
                run(connection, RECEIPT, receipt.number(), utc(now), utc(now), message.partner(), message.message());
        if (closed == 0) {
            return;
        }
        if (!rejections.isEmpty()) {
            reject(connection, message, rejections);
            run(connection, COUNT, message.partner(), message.message(), message.partner(), message.message());
        }
        run(connection, ACCEPT, message.partner(), message.message());
        run(connection, KNOW, message.partner(), message.message());
    }

    private static void reject(Connection connection, Claimed message, List<Answer.Rejection> rejections)
            throws SQLException {
        run(
                connection,
                REJECT,
                connection.createArrayOf(
                        "text",
                        rejections.stream().map(one -> one.packet().name()).toArray()),
                connection.createArrayOf(
                        "text", rejections.stream().map(Answer.Rejection::key).toArray()),
                connection.createArrayOf(
                        "text",
                        rejections.stream().map(Answer.Rejection::reason).toArray()),
                message.partner(),
                message.message());
    }

    /** Nothing of it is known to the partner, so all of it is in the next delta, with whatever is put right by then. */
    private static void refused(Connection connection, Claimed message, Answer.Refused refused, Instant now)
            throws SQLException {
        int closed = run(connection, REFUSED, refused.reason(), utc(now), message.partner(), message.message());
        if (closed > 0) {
            run(connection, REJECT_ALL, refused.reason(), message.partner(), message.message());
        }
    }

    private static int run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
