package vn.tiendo.indicator.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The figures of a file, piece after piece. The next piece is read on another thread while PostgreSQL writes this one; no third
 * is in memory, so that a file is as long as it likes.
 */
final class Pieces {
    private final ImportJob job;
    private final Map<String, UUID> organizations;
    private final Mutiny.Session session;
    private final Pool outside;
    private final Vertx vertx;
    private final LineReader reader;
    private Future<List<FileLines.Read>> ahead = Future.succeededFuture(List.of());
    private int fetched;

    /** @param organizations ids of those that the provider may speak for, by their codes in the directory */
    Pieces(ImportJob job, Map<String, UUID> organizations, Mutiny.Session session, Pool outside, Vertx vertx) {
        this.job = job;
        this.organizations = organizations;
        this.session = session;
        this.outside = outside;
        this.vertx = vertx;
        this.reader = LineReader.of(job.format());
    }

    /** How often {@link #next} has something: once before the first piece, and for what is left after the last. */
    int steps() {
        return job.pieces() + 2;
    }

    /** What was read ahead. */
    Uni<List<FileLines.Read>> next() {
        return Uni.createFrom().completionStage(() -> ahead.toCompletionStage()).call(this::fetch);
    }

    private Uni<Void> fetch() {
        int number = fetched++;
        if (number > job.pieces()) {
            return Uni.createFrom().voidItem();
        }
        if (number == job.pieces()) {
            ahead = read("", true);
            return Uni.createFrom().voidItem();
        }
        showProgress(Math.max(number - 1, 0));
        return session.createNativeQuery(
                        "select content from measurement_import_piece where import_id = :id and number = :number",
                        String.class)
                .setParameter("id", job.id())
                .setParameter("number", number)
                .getSingleResult()
                .invoke(content -> ahead = read(content, false))
                .replaceWithVoid();
    }

    private Future<List<FileLines.Read>> read(String content, boolean last) {
        return Future.succeededFuture(content)
                .compose(text -> vertx.executeBlocking(() -> figures(last ? reader.end() : reader.feed(text)), false));
    }

    private List<FileLines.Read> figures(List<Line> lines) {
        return lines.stream()
                .map(line -> FileLines.read(
                        line, code -> organizations.get(job.scheme().directoryCode(code))))
                .toList();
    }

    /** Beside the transaction, so that others see it at once; nothing waits for it, for there may be no other connection left. */
    private void showProgress(int written) {
        outside.preparedQuery("update measurement_import_progress set pieces = $1 where import_id = $2")
                .execute(Tuple.of(written, job.id()));
    }
}
