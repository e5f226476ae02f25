package vn.tiendo.notification.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationQueries;
import vn.tiendo.notification.inbox.NotificationRow;
import vn.tiendo.notification.inbox.Position;

/**
 * Follows the end of the order for all streams of this process: one query per interval however many are connected, and
 * none while nobody is.
 */
@ApplicationScoped
class Tail {
    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final int LIMIT = 1_000;

    private final NotificationQueries queries;
    private final Multi<Batch> shared;
    private volatile @Nullable Position head;
    private volatile boolean failing;

    Tail(NotificationQueries queries, @ConfigProperty(name = "tiendo.stream.every") Duration interval) {
        this.queries = queries;
        this.shared = Multi.createFrom()
                .ticks()
                .every(interval)
                .onOverflow()
                .drop()
                .onSubscription()
                .invoke(() -> head = null)
                .onItem()
                .transformToUniAndConcatenate(tick -> next())
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAtLeast(1);
    }

    /** Batches from now on. One that a slow reader has no room for is dropped; it sees the gap and reads it itself. */
    Multi<Batch> batches() {
        return shared.onOverflow().dropPreviousItems();
    }

    /** Never fails: while the database is away there is no news, and afterwards nothing is missing. */
    private Uni<Batch> next() {
        return queries.horizon()
                .chain(this::read)
                .invoke(this::advance)
                .onFailure()
                .invoke(this::warn)
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Batch> read(Position horizon) {
        Position last = head;
        Position from = last == null ? horizon : last;
        return queries.news(from, horizon, LIMIT)
                .map(rows -> new Batch(from, rows.size() < LIMIT ? horizon : end(rows), rows));
    }

    private void advance(Batch batch) {
        head = batch.to();
        failing = false;
    }

    /** Once for each outage, not twice a second. */
    private void warn(Throwable failure) {
        if (!failing) {
            LOG.warnf("no news for the streams, will try again: %s", failure.toString());
        }
        failing = true;
    }

    private static Position end(List<NotificationRow> rows) {
        return rows.getLast().position();
    }
}
