package vn.tiendo.notification.channel;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.tiendo.notification.directory.Directory;
import vn.tiendo.notification.directory.DirectoryUnavailable;
import vn.tiendo.notification.directory.Person;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.preference.Wish;
import vn.tiendo.notification.preference.Wishes;

/**
 * Finds out for whom new notifications are, as the directory says it now. While it says nothing they wait; without one they
 * are in the inbox and go nowhere else.
 */
@ApplicationScoped
class Handout {
    static final int BATCH = 200;

    private static final Logger LOG = Logger.getLogger(Handout.class);
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
    private final Directory directory;
    private final Wishes wishes;
    private final List<Channel> channels;
    private final String handOut = Sql.text("/sql/hand-out.sql");

    Handout(AgroalDataSource database, Directory directory, Wishes wishes, @Any Instance<Channel> channels) {
        this.database = database;
        this.directory = directory;
        this.wishes = wishes;
        this.channels = channels.stream().filter(Channel::isOpen).toList();
    }

    /** How many were handed out; {@link #BATCH} when there may be more. */
    int turn(Instant now) throws SQLException, InterruptedException {
        return directory.isOpen() ? handOut(known(waiting()), now) : markAll(now);
    }

    /** No connection is held while Keycloak is asked. */
    private Map<String, List<Person>> known(List<String> bodies) throws InterruptedException {
        Map<String, List<Person>> people = new HashMap<>();
        for (String body : bodies) {
            try {
                people.put(body, directory.people(body));
            } catch (DirectoryUnavailable away) {
                LOG.debugf("notifications of %s wait: %s", body, away.getMessage());
            }
        }
        return people;
    }

    private int handOut(Map<String, List<Person>> people, Instant now) throws SQLException {
        if (people.isEmpty()) {
            return 0;
        }
        try (Connection connection = database.getConnection()) {
            List<News> news = news(connection, people);
            Map<String, Wish> wanted = wishes.of(connection, subjects(news, people));
            List<Notice> notices = news.stream()
                    .flatMap(one -> one.notices(peopleOf(one, people), wanted, channels, now).stream())
                    .toList();
            return news.isEmpty() ? 0 : write(connection, news, notices, now);
        }
    }

    private static List<String> subjects(List<News> news, Map<String, List<Person>> people) {
        return news.stream()
                .flatMap(one -> one.recipients(peopleOf(one, people)).keySet().stream())
                .distinct()
                .toList();
    }

    private static List<Person> peopleOf(News news, Map<String, List<Person>> people) {
        return Objects.requireNonNull(people.get(news.body()));
    }

    private int write(Connection connection, List<News> news, List<Notice> notices, Instant now) throws SQLException {
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
            statement.setArray(8, texts(connection, notices, Handout::failure));
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

    private int markAll(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(MARK_ALL)) {
            statement.setObject(1, Sql.utc(now));
            statement.setInt(2, BATCH);
            return statement.executeUpdate();
        }
    }

    private List<String> waiting() throws SQLException {
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

    private static List<News> news(Connection connection, Map<String, List<Person>> people) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWS)) {
            query.setArray(1, connection.createArrayOf("text", people.keySet().toArray()));
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
