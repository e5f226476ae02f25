package vn.tiendo.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox from a thread of its own: woken by commits of this process, polling for those of others.
 * Failures are retried for ever; an event leaves the outbox only when the broker has acknowledged it.
 */
@ApplicationScoped
public class OutboxRelay implements Runnable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long PAUSE_AFTER_FAILURE_MS = 1_000;
    /** A single event leaves at once; under load, batches this far apart cost less than one for every commit. */
    private static final long BETWEEN_BATCHES_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final OutboxBatch batch;
    private final RelaySignal signal;
    private final long pollMilliseconds;
    private final Thread thread =
            Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this);
    private volatile boolean running = true;

    OutboxRelay(
            OutboxBatch batch,
            RelaySignal signal,
            @ConfigProperty(name = "tiendo.outbox.poll-ms") long pollMilliseconds) {
        this.batch = batch;
        this.signal = signal;
        this.pollMilliseconds = pollMilliseconds;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(5_000);
    }

    /** Whether the thread is there to publish anything at all. */
    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void run() {
        while (running) {
            try {
                long began = System.nanoTime();
                if (!publish()) {
                    signal.await(pollMilliseconds);
                    TimeUnit.NANOSECONDS.sleep(BETWEEN_BATCHES_NANOS - (System.nanoTime() - began));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether there may be more to publish at once. */
    private boolean publish() throws InterruptedException {
        try {
            return batch.publish() == OutboxBatch.SIZE;
        } catch (SQLException | RuntimeException failure) {
            if (running) {
                LOG.warn("outbox not published, will try again", failure);
                Thread.sleep(PAUSE_AFTER_FAILURE_MS);
            }
            return false;
        }
    }
}
