package vn.tiendo.notification.channel;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import vn.tiendo.notification.directory.Directory;
import vn.tiendo.notification.directory.DirectoryUnavailable;
import vn.tiendo.notification.directory.Person;
import vn.tiendo.notification.preference.Wish;
import vn.tiendo.notification.preference.Wishes;

/**
 * Finds out for whom new notifications are, as the directory says it now. While it says nothing they wait; without one they
 * are in the inbox and go nowhere else.
 */
@ApplicationScoped
class Handout {
    static final int BATCH = HandoutRows.BATCH;
    /** Bodies of which Keycloak is asked at once. */
    private static final int ASKED_AT_ONCE = 8;

    private static final Logger LOG = Logger.getLogger(Handout.class);

    private final AgroalDataSource database;
    private final HandoutRows rows;
    private final Directory directory;
    private final Wishes wishes;
    private final List<Channel> channels;

    Handout(
            AgroalDataSource database,
            HandoutRows rows,
            Directory directory,
            Wishes wishes,
            @Any Instance<Channel> channels) {
        this.database = database;
        this.rows = rows;
        this.directory = directory;
        this.wishes = wishes;
        this.channels = channels.stream().filter(Channel::isOpen).toList();
    }

    /** How many were handed out; {@link #BATCH} when there may be more. */
    int turn(Instant now) throws SQLException {
        return directory.isOpen() ? handOut(known(rows.waiting()), now) : rows.markAll(now);
    }

    /** Several bodies at once, for each takes some requests. No connection is held while Keycloak is asked. */
    private Map<String, List<Person>> known(List<String> bodies) {
        if (bodies.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Person>> people = new ConcurrentHashMap<>();
        try (ExecutorService askers =
                Executors.newFixedThreadPool(ASKED_AT_ONCE, Thread.ofVirtual().factory())) {
            bodies.forEach(body -> askers.execute(() -> lookUp(body, people)));
        }
        return people;
    }

    private void lookUp(String body, Map<String, List<Person>> people) {
        try {
            people.put(body, directory.people(body));
        } catch (DirectoryUnavailable away) {
            LOG.debugf("notifications of %s wait: %s", body, away.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int handOut(Map<String, List<Person>> people, Instant now) throws SQLException {
        if (people.isEmpty()) {
            return 0;
        }
        try (Connection connection = database.getConnection()) {
            List<News> news = rows.news(connection, people.keySet());
            Map<String, Wish> wanted = wishes.of(connection, subjects(news, people));
            List<Notice> notices = news.stream()
                    .flatMap(one -> one.notices(peopleOf(one, people), wanted, channels, now).stream())
                    .toList();
            return news.isEmpty() ? 0 : rows.write(connection, news, notices, now);
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
}
