package vn.tiendo.notification.sweep;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sweeps over and over from a thread of its own, so never twice at once in one process. Other instances sweep beside
 * it: whoever locks a row first reaches its rung, and when one dies the others go on without waiting for it.
 */
@ApplicationScoped
public class Sweeper implements Runnable {
    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    private final Sweep sweep;
    private final Digests digests;
    private final Clock clock;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("sweeper").daemon().unstarted(this);
    private boolean failing;

    Sweeper(Sweep sweep, Digests digests, Clock clock, @ConfigProperty(name = "tiendo.sweep.every") Duration pause) {
        this.sweep = sweep;
        this.digests = digests;
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

    /** Whether the thread is there to remind anybody at all. */
    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void run() {
        try {
            do {
                sweep();
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Warns once for each outage, not twice a second. */
    private void sweep() {
        try {
            sweep.run(clock.instant());
            digests.run(clock.instant());
            failing = false;
        } catch (SQLException | RuntimeException failure) {
            if (!failing) {
                LOG.warnf("nothing swept, will try again: %s", failure.toString());
            }
            failing = true;
        }
    }
}
