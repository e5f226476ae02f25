package vn.tiendo.notification.channel;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.tiendo.notification.inbox.NotificationKind;

/** Reads notifications that nobody has handed out yet, and writes to whom they go. */
@ApplicationScoped
class HandoutRows {
    static final int BATCH = 200;

    private static final String MARK_ALL = """
            update notification set handed_out_at = ?
             where id in (select n.id from notification n where n.handed_out_at is null
                           order by n.created_at limit ? for update skip locked)
            """;
    private static final String WAITING = """
            select distinct waiting.code
              from (select o.code from notification n join organization_copy o on o.id = n.organization_id
                     where n.handed_out_at is null order by n.created_at limit ?) waiting
            """;
    private static final String NEWS = """
            select n.id, o.code, n.roles, n.kind, n.created_at,
                   array(select d.subject from delegation d
                          where d.organization_id = n.organization_id and d.roles && n.roles
                            and d.starts_at <= n.created_at and d.ends_at > n.created_at order by d.id) as absent,
                   array(select d.deputy from delegation d
                          where d.organization_id = n.organization_id and d.roles && n.roles
                            and d.starts_at <= n.created_at and d.ends_at > n.created_at order by d.id) as deputies
              from notification n join organization_copy o on o.id = n.organization_id
             where n.handed_out_at is null and o.code = any(?)
             order by n.created_at limit ?
            """;

    private final AgroalDataSource database;
    private final String handOut = Sql.text("/sql/hand-out.sql");

    HandoutRows(AgroalDataSource database) {
        this.database = database;
    }

    int write(Connection connection, List<News> news, List<Notice> notices, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(handOut)) {
            statement.setObject(1, Sql.utc(now));
            statement.setArray(
                    2,
                    connection.createArrayOf("uuid", news.stream().map(News::id).toArray()));
            statement.setArray(
                    3,
                    texts(connection, notices, notice -> notice.notification().toString()));
            statement.setArray(4, texts(connection, notices, Notice::subject));
            statement.setArray(5, texts(connection, notices, notice -> Boolean.toString(notice.standsIn())));
            statement.setArray(
                    6, texts(connection, notices, notice -> notice.channel().name()));
            statement.setArray(
                    7, texts(connection, notices, notice -> notice.state().name()));
            statement.setArray(8, texts(connection, notices, HandoutRows::failure));
            statement.setArray(
                    9, texts(connection, notices, notice -> notice.goodUntil().toString()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt("handed_out");
            }
        }
    }

    /** Empty when there is none. */
    private static String failure(Notice notice) {
        NoticeFailure failure = notice.failure();
        return failure == null ? "" : failure.name();
    }

    private static Array texts(Connection connection, List<Notice> notices, Function<Notice, String> text)
            throws SQLException {
        return connection.createArrayOf("text", notices.stream().map(text).toArray());
    }

    int markAll(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(MARK_ALL)) {
            statement.setObject(1, Sql.utc(now));
            statement.setInt(2, BATCH);
            return statement.executeUpdate();
        }
    }

    List<String> waiting() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(WAITING)) {
            query.setInt(1, BATCH);
            List<String> bodies = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    bodies.add(row.getString("code"));
                }
            }
            return bodies;
        }
    }

    List<News> news(Connection connection, Collection<String> bodies) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWS)) {
            query.setArray(1, connection.createArrayOf("text", bodies.toArray()));
            query.setInt(2, BATCH);
            List<News> news = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    news.add(news(row));
                }
            }
            return news;
        }
    }

    private static News news(ResultSet row) throws SQLException {
        String[] absent = (String[]) row.getArray("absent").getArray();
        String[] deputies = (String[]) row.getArray("deputies").getArray();
        return new News(
                row.getObject("id", UUID.class),
                row.getString("code"),
                List.of((String[]) row.getArray("roles").getArray()),
                NotificationKind.valueOf(row.getString("kind")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                IntStream.range(0, absent.length)
                        .mapToObj(i -> new News.Absence(absent[i], deputies[i]))
                        .toList());
    }
}
