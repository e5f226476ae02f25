package vn.tiendo.reporting.exchange.send;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import vn.tiendo.kit.backlog.Backlog;
import vn.tiendo.reporting.exchange.adapter.Adapter;
import vn.tiendo.reporting.exchange.adapter.Adapters;
import vn.tiendo.reporting.exchange.adapter.Answer;
import vn.tiendo.reporting.exchange.adapter.ExchangeFailure;

/** Sends what is due. Everything that must survive is in the rows: whoever looks next goes on where somebody died. */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    /** Messages that this process sends at once: one that waits for its partner keeps none of the others waiting. */
    private static final int CAPACITY = 16;

    private final Outgoing outgoing;
    private final Adapters adapters;
    private final Results results;
    private final Backlog backlog;
    private final Vertx vertx;
    private final Clock clock;
    private final Semaphore room = new Semaphore(CAPACITY);
    private volatile boolean failing;

    Dispatcher(Outgoing outgoing, Adapters adapters, Results results, Backlog backlog, Vertx vertx, Clock clock) {
        this.outgoing = outgoing;
        this.adapters = adapters;
        this.results = results;
        this.backlog = backlog;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Scheduled(
            identity = "send-exchange",
            every = "${tiendo.exchange.send-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return backlog.workOff(() -> vertx.executeBlocking(this::handOut, false));
    }

    /**
     * Gives each message that is due a light thread of its own, as far as there is room; warns once for each outage of the
     * database, not every second.
     *
     * @return whether anything was due
     */
    boolean handOut() {
        try {
            List<Claimed> due = outgoing.claim(clock.instant(), room.availablePermits());
            due.forEach(this::start);
            failing = false;
            return !due.isEmpty();
        } catch (SQLException | RuntimeException failure) {
            if (!failing) {
                LOG.warnf("nothing sent to partners, will try again: %s", failure.toString());
            }
            failing = true;
            return false;
        }
    }

    private void start(Claimed claimed) {
        room.acquireUninterruptibly();
        Thread.ofVirtual().name("exchange-" + claimed.message()).start(() -> {
            try {
                send(claimed);
            } finally {
                room.release();
            }
        });
    }

    /** What cannot be written down now is asked for again when the lease ends. */
    private void send(Claimed claimed) {
        try {
            results.write(claimed, answer(claimed), clock.instant());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("what came of message %s is not known, it will be asked for: %s", claimed.message(), failure);
        }
    }

    private Answer answer(Claimed claimed) throws SQLException, InterruptedException {
        Optional<Adapter> adapter = adapters.find(claimed.adapter());
        return adapter.isEmpty()
                ? new Answer.None(ExchangeFailure.ADAPTER_MISSING)
                : adapter.get().deliver(outgoing.message(claimed));
    }
}
