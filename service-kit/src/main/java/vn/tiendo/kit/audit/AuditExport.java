package vn.tiendo.kit.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.log.LogLine;

/**
 * The whole sealed log on its way out, page by page: one is read once the one before has left. A failure on the way breaks
 * the connection, and the file has no end line then.
 */
final class AuditExport {
    private static final int FORMAT = 1;
    private static final int WITNESSED_AT_ONCE = 5_000;
    /** What was sealed so long before the reading began is committed, and so in the file. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final SealedBatches batches;
    private final Witnesses witnesses;
    private final HttpServerResponse response;
    private final Context own = Objects.requireNonNull(Vertx.currentContext(), "requests have one");
    private long batch;
    private LogLine.@Nullable Witnessed lastWitnessed;

    AuditExport(SealedBatches batches, Witnesses witnesses, HttpServerResponse response) {
        this.batches = batches;
        this.witnesses = witnesses;
        this.response = response;
    }

    Uni<Void> send(String service, Instant now) {
        return batches.continuations()
                .call(said -> {
                    response.setChunked(true)
                            .putHeader("Content-Type", "application/x-ndjson")
                            .putHeader("Content-Disposition", "attachment; filename=\"audit-" + service + ".ndjson\"")
                            .putHeader("Cache-Control", "private, no-store");
                    return sent(
                            new LogLine.Log(service, FORMAT, now.minus(MARGIN).toString()).written());
                })
                .call(said ->
                        sent(lines(said.stream().map(LogLine.Continued::of).toList())))
                .chain(() -> pages())
                .chain(() -> witnessed())
                .chain(() -> batches.unsealed())
                .chain(unsealed -> sent(new LogLine.End(batch, unsealed).written()))
                .chain(() ->
                        Uni.createFrom().completionStage(() -> response.end().toCompletionStage()))
                .onFailure(failure -> response.headWritten())
                .invoke(failure -> response.reset());
    }

    private Uni<Void> pages() {
        return Multi.createBy()
                .repeating()
                .uni(() -> batches.after(batch)
                        .invoke(page -> batch =
                                page.isEmpty() ? batch : page.getLast().seal().batch()))
                .whilst(page -> !page.isEmpty())
                .onItem()
                .transformToUniAndConcatenate(this::sentPage)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> sentPage(List<SealedBatches.Found> page) {
        StringBuilder lines = new StringBuilder();
        for (SealedBatches.Found found : page) {
            long number = found.seal().batch();
            for (int i = 0; i < found.records().size(); i++) {
                lines.append(new LogLine.Entry(number, i, found.records().get(i)).written());
            }
            lines.append(LogLine.Sealed.of(found.seal()).written());
        }
        return sent(lines.toString());
    }

    private Uni<Void> witnessed() {
        return Multi.createBy()
                .repeating()
                .uni(() -> witnesses
                        .after(lastWitnessed, WITNESSED_AT_ONCE)
                        .invoke(page -> lastWitnessed = page.isEmpty() ? lastWitnessed : page.getLast()))
                .whilst(page -> !page.isEmpty())
                .onItem()
                .transformToUniAndConcatenate(page -> sent(lines(page)))
                .onItem()
                .ignoreAsUni();
    }

    private static String lines(List<? extends LogLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.written()));
        return text.toString();
    }

    /** Goes on, where a transaction may begin, when the bytes have left. */
    private Uni<Void> sent(String lines) {
        return lines.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(
                                () -> response.write(Buffer.buffer(lines)).toCompletionStage())
                        .emitOn(work -> own.runOnContext(now -> work.run()));
    }
}
