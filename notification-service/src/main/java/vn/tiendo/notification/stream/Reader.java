package vn.tiendo.notification.stream;

import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.notification.inbox.NotificationQueries;
import vn.tiendo.notification.inbox.NotificationRow;
import vn.tiendo.notification.inbox.Position;

/** One connected client: where it stands in the order, and what of a batch is for it. Takes one batch at a time. */
final class Reader {
    private static final int LIMIT = 200;
    private static final int QUIET_BATCHES = 30;

    private final NotificationQueries queries;
    private final OrgScope scope;
    private @Nullable Position position;
    private int quiet;

    /** @param position of the last signal this client received; null for a client that begins now */
    Reader(NotificationQueries queries, OrgScope scope, @Nullable Position position) {
        this.queries = queries;
        this.scope = scope;
        this.position = position;
        this.quiet = QUIET_BATCHES;
    }

    /** The client's part of the batch, and of whatever lies between its position and the batch. */
    Multi<Signal> take(Batch batch) {
        Position from = position == null ? batch.from() : position;
        if (from.isAfter(batch.to())) {
            return heartbeat(from);
        }
        position = batch.to();
        if (batch.from().isAfter(from)) {
            return missed(from, batch.to());
        }
        List<Signal> signals = batch.rows().stream()
                .filter(row -> row.position().isAfter(from) && row.isFor(scope))
                .map(Signal::of)
                .toList();
        return signals.isEmpty() ? heartbeat(batch.to()) : Multi.createFrom().iterable(signals);
    }

    /** At once for a new client, so that it has a position to resume from; then every so many quiet batches. */
    private Multi<Signal> heartbeat(Position at) {
        if (quiet++ < QUIET_BATCHES) {
            return Multi.createFrom().empty();
        }
        quiet = 1;
        return Multi.createFrom().item(Signal.heartbeat(at));
    }

    private Multi<Signal> missed(Position from, Position upTo) {
        AtomicReference<Position> after = new AtomicReference<>(from);
        return Multi.createBy()
                .repeating()
                .uni(() -> queries.missed(after.get(), upTo, LIMIT, scope).invoke(rows -> advance(after, rows)))
                .whilst(rows -> rows.size() == LIMIT)
                .onItem()
                .transformToIterable(rows -> rows)
                .map(Signal::of);
    }

    private static void advance(AtomicReference<Position> after, List<NotificationRow> rows) {
        if (!rows.isEmpty()) {
            after.set(rows.getLast().position());
        }
    }
}
