package vn.tiendo.gateway.proxy;

import java.time.Duration;

/** How fast a body comes while it is waited for; the time in which the service does not take more is not the caller's. */
final class Pace {
    private static final double NANOS = 1e9;

    private final long patience;
    private final long slowest;
    private boolean running;
    private long since;
    private long waited;

    /** @param slowest bytes a second on the whole, once {@code patience} is over */
    Pace(Duration patience, long slowest) {
        this.patience = patience.toNanos();
        this.slowest = slowest;
    }

    void start(long now) {
        if (!running) {
            running = true;
            since = now;
        }
    }

    void stop(long now) {
        if (running) {
            running = false;
            waited += now - since;
        }
    }

    boolean isRunning() {
        return running;
    }

    boolean isTooSlow(long bytes, long now) {
        long all = waited + (running ? now - since : 0);
        return all > patience && bytes < slowest * (all / NANOS);
    }
}
