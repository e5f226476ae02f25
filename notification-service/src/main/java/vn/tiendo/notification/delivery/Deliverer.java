package vn.tiendo.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.notification.courier.Answer;
import vn.tiendo.notification.courier.Courier;
import vn.tiendo.notification.courier.Parcel;
import vn.tiendo.notification.webhook.WebhookSecrets;

/**
 * Hands out, claims and sends, over and over, from a thread of its own; each message then has a light thread of its own.
 * What is counted here only keeps one slow receiver from taking all the room: the truth is in the rows.
 */
@ApplicationScoped
public class Deliverer implements Runnable {
    /** Messages that this process sends at once. */
    static final int CAPACITY = 64;

    private static final Logger LOG = Logger.getLogger(Deliverer.class);

    private final Claims claims;
    private final WebhookSecrets secrets;
    private final Courier courier;
    private final Results results;
    private final Clock clock;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Semaphore room = new Semaphore(CAPACITY);
    /** Results are short: two connections of the pool are enough for all of them. */
    private final Semaphore connections = new Semaphore(2);

    private final Map<UUID, Integer> sending = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().name("deliverer").daemon().unstarted(this);
    private boolean failing;

    Deliverer(
            Claims claims,
            WebhookSecrets secrets,
            Courier courier,
            Results results,
            Clock clock,
            @ConfigProperty(name = "tiendo.webhooks.every") Duration pause) {
        this.claims = claims;
        this.secrets = secrets;
        this.courier = courier;
        this.results = results;
        this.clock = clock;
        this.pause = pause;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(5));
    }

    /** Whether the thread is there to send anything at all. */
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

    /** Warns once for each outage, not twice a second. */
    private void turn() {
        try {
            claims.handOut(clock.instant());
            sendWhatIsDue();
            failing = false;
        } catch (SQLException | RuntimeException failure) {
            if (!failing) {
                LOG.warnf("no webhooks sent, will try again: %s", failure.toString());
            }
            failing = true;
        }
    }

    private void sendWhatIsDue() throws SQLException {
        int free;
        while ((free = room.availablePermits()) > 0 && stopped.getCount() > 0) {
            List<Claimed> claimed = claims.claim(clock.instant(), busy(), free);
            if (claimed.isEmpty()) {
                return;
            }
            claimed.forEach(this::send);
        }
    }

    private List<UUID> busy() {
        return sending.entrySet().stream()
                .filter(entry -> entry.getValue() >= Claims.OF_ONE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void send(Claimed message) {
        room.acquireUninterruptibly();
        sending.merge(message.webhook(), 1, Integer::sum);
        Thread.ofVirtual().name("delivery-" + message.id()).start(() -> {
            try {
                deliver(message);
            } finally {
                sending.computeIfPresent(message.webhook(), (id, count) -> count == 1 ? null : count - 1);
                room.release();
            }
        });
    }

    private Answer carry(Claimed message) throws InterruptedException {
        List<byte[]> opened = message.secrets().stream()
                .map(secret -> secrets.open(message.webhook(), secret))
                .toList();
        Parcel parcel = message.parcel(opened, clock.instant()).orElse(null);
        return parcel == null ? new Answer.None(Answer.Failure.EXPIRED) : courier.carry(parcel);
    }

    /** What cannot be written now is sent once more when the lease ends. */
    private void deliver(Claimed message) {
        try {
            Answer answer = carry(message);
            connections.acquire();
            try {
                results.write(message, answer, clock.instant());
            } finally {
                connections.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("what came of delivery %s is not known, it will be sent again: %s", message.id(), failure);
        }
    }
}
