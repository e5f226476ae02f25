package vn.tiendo.notification.channel;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.notification.inbox.NotificationQueries;
import vn.tiendo.notification.inbox.NotificationRow;
import vn.tiendo.notification.preference.ChannelName;
import vn.tiendo.notification.preference.Wish;
import vn.tiendo.notification.preference.Wishes;

/**
 * Hands out, claims and sends, over and over, from a thread of its own; each notice then has a light thread of its own.
 * Other instances do the same beside it: the truth is in the rows.
 */
@ApplicationScoped
public class Dispatcher implements Runnable {
    /** Notices that this process sends at once. */
    private static final int CAPACITY = 16;

    private static final Duration READING = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Handout handout;
    private final NoticeLog log;
    private final Postman postman;
    private final Wishes wishes;
    private final NotificationQueries notifications;
    private final AgroalDataSource database;
    private final Clock clock;
    private final Duration pause;
    private final Map<ChannelName, Channel> channels;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Semaphore room = new Semaphore(CAPACITY);
    /** Results are short: one connection of the pool is enough for all of them. */
    private final Semaphore connection = new Semaphore(1);

    private final Thread thread =
            Thread.ofPlatform().name("dispatcher").daemon().unstarted(this);
    private boolean failing;

    Dispatcher(
            Handout handout,
            NoticeLog log,
            Postman postman,
            Wishes wishes,
            NotificationQueries notifications,
            AgroalDataSource database,
            Clock clock,
            @Any Instance<Channel> channels,
            @ConfigProperty(name = "tiendo.channels.every") Duration pause) {
        this.handout = handout;
        this.log = log;
        this.postman = postman;
        this.wishes = wishes;
        this.notifications = notifications;
        this.database = database;
        this.clock = clock;
        this.pause = pause;
        this.channels =
                channels.stream().filter(Channel::isOpen).collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(5));
    }

    /** Whether the thread is there to tell anybody. */
    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void run() {
        try {
            do {
                turn();
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Warns once for each outage, not at every turn. */
    private void turn() {
        try {
            while (handout.turn(clock.instant()) == Handout.BATCH && stopped.getCount() > 0) {
                sendWhatIsDue();
            }
            sendWhatIsDue();
            failing = false;
        } catch (SQLException | RuntimeException failure) {
            if (!failing) {
                LOG.warnf("nobody told beside the inbox, will try again: %s", failure.toString());
            }
            failing = true;
        }
    }

    private void sendWhatIsDue() throws SQLException {
        int free;
        while ((free = room.availablePermits()) > 0 && stopped.getCount() > 0) {
            List<Claimed> claimed = log.claim(clock.instant(), channels.values(), free);
            if (claimed.isEmpty()) {
                return;
            }
            send(claimed);
        }
    }

    private void send(List<Claimed> claimed) throws SQLException {
        Map<UUID, NotificationRow> news = notifications
                .these(claimed.stream().map(Claimed::notification).collect(Collectors.toSet()))
                .await()
                .atMost(READING)
                .stream()
                .collect(Collectors.toMap(NotificationRow::id, Function.identity()));
        Map<String, Wish> wanted = wishes(claimed);
        for (Claimed notice : claimed) {
            Channel channel = channels.get(notice.channel());
            NotificationRow row = news.get(notice.notification());
            if (channel != null && row != null) {
                send(
                        notice,
                        row,
                        wanted.getOrDefault(notice.subject(), Wish.UNSAID).language(),
                        channel);
            }
        }
    }

    private Map<String, Wish> wishes(List<Claimed> claimed) throws SQLException {
        try (Connection reading = database.getConnection()) {
            return wishes.of(
                    reading, claimed.stream().map(Claimed::subject).distinct().toList());
        }
    }

    private void send(Claimed notice, NotificationRow news, Locale language, Channel channel) {
        room.acquireUninterruptibly();
        Thread.ofVirtual().name("notice-" + notice.id()).start(() -> {
            try {
                tell(notice, news, language, channel);
            } finally {
                room.release();
            }
        });
    }

    /** What cannot be written now is sent once more when the lease ends. */
    private void tell(Claimed notice, NotificationRow news, Locale language, Channel channel) {
        try {
            Outcome outcome = postman.take(notice, news, language, channel);
            connection.acquire();
            try {
                log.write(notice, outcome, channel.destination(), clock.instant());
            } finally {
                connection.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException failure) {
            // the class alone: what a channel throws may name people
            LOG.warnf(
                    "what came of notice %s is not known, it will be sent again: %s",
                    notice.id(), failure.getClass().getName());
        }
    }
}
