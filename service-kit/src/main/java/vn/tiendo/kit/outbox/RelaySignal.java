package vn.tiendo.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the relay, within this process, that a transaction with events has been committed. */
@ApplicationScoped
public class RelaySignal {
    private final AtomicBoolean raised = new AtomicBoolean();
    private final Semaphore wakeUps = new Semaphore(0);

    /** An event was added in some open transaction. */
    void raise() {
        raised.set(true);
    }

    /** Some transaction was committed; wakes the relay when an event may have been in it. */
    public void committed() {
        if (raised.getAndSet(false)) {
            wakeUps.release();
        }
    }

    /** Waits for a commit, at most this long. */
    void await(long milliseconds) throws InterruptedException {
        if (wakeUps.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }
}
