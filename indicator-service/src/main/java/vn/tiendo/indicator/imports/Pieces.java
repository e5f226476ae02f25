package vn.tiendo.indicator.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The figures of a file, piece after piece. The next piece is fetched and read on another thread while PostgreSQL writes this
 * one; no third is in memory, so that a file is as long as it likes.
 */
final class Pieces {
    private final ImportJob job;
    private final Map<String, UUID> organizations;
    private final Pool outside;
    private final Vertx vertx;
    private final LineReader reader;
    private int number;
    private Future<List<FileLines.Read>> ahead;

    /** @param organizations ids of those that the provider may speak for, by their codes in the directory */
    Pieces(ImportJob job, Map<String, UUID> organizations, Pool outside, Vertx vertx) {
        this.job = job;
        this.organizations = organizations;
        this.outside = outside;
        this.vertx = vertx;
        this.reader = LineReader.of(job.format());
        this.ahead = read(0);
    }

    /** Those of the next piece; after the last one, what was left of it. */
    Uni<List<FileLines.Read>> next() {
        Future<List<FileLines.Read>> piece = ahead;
        return Uni.createFrom().completionStage(piece.toCompletionStage()).invoke(() -> {
            number++;
            if (number <= job.pieces()) {
                ahead = read(number);
            }
        });
    }

    private Future<List<FileLines.Read>> read(int wanted) {
        boolean over = wanted == job.pieces();
        Future<String> content = over ? Future.succeededFuture("") : content(wanted);
        return content.compose(
                text -> vertx.executeBlocking(() -> figures(over ? reader.end() : reader.feed(text)), false));
    }

    /** Beside the transaction, with how far it has come, which others see at once. */
    private Future<String> content(int wanted) {
        return outside.preparedQuery("""
                        with done as (update measurement_import_progress set pieces = greatest($2 - 1, 0) where import_id = $1)
                        select content from measurement_import_piece where import_id = $1 and number = $2
                        """)
                .execute(Tuple.of(job.id(), wanted))
                .map(rows -> rows.iterator().next().getString(0));
    }

    private List<FileLines.Read> figures(List<Line> lines) {
        return lines.stream()
                .map(line -> FileLines.read(
                        line, code -> organizations.get(job.scheme().directoryCode(code))))
                .toList();
    }
}
