package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_RANGE_UNSATISFIABLE;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer with bytes. More are read only when those before have gone out, so a slow reader costs no memory.
 * The headers keep a browser from doing anything with it but saving it.
 */
final class Download {
    private final EvidenceQueries.Stored stored;
    private final HttpServerResponse response;
    private final String tag;

    Download(EvidenceQueries.Stored stored, HttpServerResponse response) {
        this.stored = stored;
        this.response = response;
        this.tag = "\"" + stored.sha256() + "\"";
    }

    /** Headers only. */
    Uni<Void> describe() {
        return head(200, stored.size());
    }

    Uni<Void> send(Contents contents, @Nullable String range, @Nullable String ifRange, @Nullable String ifNoneMatch) {
        if (isKnown(ifNoneMatch)) {
            return head(304, stored.size());
        }
        Optional<ByteRange> asked =
                ifRange == null || ifRange.strip().equals(tag) ? ByteRange.of(range, stored.size()) : Optional.empty();
        if (asked.filter(ByteRange.NONE::equals).isPresent()) {
            response.putHeader("Content-Range", "bytes */" + stored.size());
            throw EVIDENCE_RANGE_UNSATISFIABLE.because(stored.size());
        }
        return asked.map(part -> body(contents, part, 206))
                .orElseGet(() -> body(contents, new ByteRange(0, stored.size() - 1), 200));
    }

    private Uni<Void> body(Contents contents, ByteRange part, int status) {
        return contents.read(stored.content(), part.from(), part.to())
                .onItem()
                .transformToUniAndConcatenate(bytes -> write(bytes, part, status))
                .onItem()
                .ignoreAsUni()
                .chain(() -> UniHelper.toUni(response.end()))
                .onFailure(failure -> response.headWritten())
                .invoke(failure -> response.reset());
    }

    /** Nothing is said before the first bytes are here: until then the answer may still be a refusal. */
    private Uni<Void> write(byte[] bytes, ByteRange part, int status) {
        if (!response.headWritten()) {
            putHeaders(part.length());
            response.setStatusCode(status);
            if (status == 206) {
                response.putHeader("Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + stored.size());
            }
        }
        return UniHelper.toUni(response.write(Buffer.buffer(bytes)));
    }

    private Uni<Void> head(int status, long length) {
        putHeaders(length);
        return UniHelper.toUni(response.setStatusCode(status).end());
    }

    private void putHeaders(long length) {
        response.putHeader("Content-Type", stored.type())
                .putHeader("Content-Length", Long.toString(length))
                .putHeader("Content-Disposition", Attachment.named(stored.name()))
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("ETag", tag)
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .putHeader("Cross-Origin-Resource-Policy", "same-site");
    }

    private boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }
}
