package vn.tiendo.indicator.exports;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.measurement.MeasurementView;

/**
 * One file on its way: a page is read once the one before has left, so that memory stays what a page takes however slowly the
 * file is fetched. A failure on the way breaks the connection, for nobody may take what has left for the whole.
 */
final class Export {
    static final int PAGE = 2_000;

    private final Function<@Nullable MeasurementView, Uni<List<MeasurementView>>> read;
    private final ExportRows rows;
    private final HttpServerResponse response;
    private final Context own = Objects.requireNonNull(Vertx.currentContext(), "requests have one");
    private @Nullable MeasurementView last;

    /** @param read at most {@link #PAGE} measurements after one, or the first ones */
    Export(
            Function<@Nullable MeasurementView, Uni<List<MeasurementView>>> read,
            ExportRows rows,
            HttpServerResponse response) {
        this.read = read;
        this.rows = rows;
        this.response = response;
    }

    /** Nothing is sent before the first page is there: until then a refusal is an answer like any other. */
    Uni<Void> send(ExportFormat format, String name) {
        return page().call(first -> {
                    response.setChunked(true)
                            .putHeader("Content-Type", format.contentType())
                            .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
                            .putHeader("Cache-Control", "private, no-store")
                            .putHeader("Vary", "Accept, Accept-Language");
                    return sent(rows.head());
                })
                .call(first -> sent(rows.rows(first)))
                .chain(first -> first.size() < PAGE ? Uni.createFrom().voidItem() : rest())
                .chain(() -> sent(rows.end()))
                .chain(() ->
                        Uni.createFrom().completionStage(() -> response.end().toCompletionStage()))
                .onFailure(failure -> response.headWritten())
                .invoke(failure -> response.reset());
    }

    private Uni<Void> rest() {
        return Multi.createBy()
                .repeating()
                .uni(this::page)
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .transformToUniAndConcatenate(page -> sent(rows.rows(page)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<List<MeasurementView>> page() {
        return read.apply(last).invoke(page -> last = page.isEmpty() ? last : page.getLast());
    }

    /** Goes on, where a transaction may begin, when the bytes have left. */
    private Uni<Void> sent(byte[] bytes) {
        return bytes.length == 0
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(
                                () -> response.write(Buffer.buffer(bytes)).toCompletionStage())
                        .emitOn(work -> own.runOnContext(now -> work.run()));
    }
}
