package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_CHECKSUM_MISMATCH;
import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_LENGTH_EXCEEDED;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.evidence.Uploads.Writing;
import vn.tiendo.reporting.evidence.tus.Pieces;
import vn.tiendo.reporting.evidence.tus.Pieces.Piece;
import vn.tiendo.reporting.evidence.tus.UploadChecksum;

/**
 * Takes the body of one PATCH, piece by piece: nothing more is read from the network before the piece at hand is stored,
 * so no more than about one piece is ever in memory. When the body breaks off, what came so far is kept (tus 1.0.0,
 * PATCH); with a checksum nothing is, because it cannot be verified.
 */
final class Receiver {
    private final Uploads uploads;
    private final Writing writing;
    private final @Nullable UploadChecksum checksum;
    private final Pieces pieces;
    private long end;
    private boolean brokenOff;

    Receiver(Uploads uploads, Writing writing, @Nullable UploadChecksum checksum) {
        this.uploads = uploads;
        this.writing = writing;
        this.checksum = checksum;
        this.pieces = new Pieces(writing.offset());
        this.end = writing.offset();
    }

    /** The offset that the upload has after it. */
    Uni<Long> receive(Multi<Buffer> body) {
        return body.onFailure()
                .invoke(failure -> brokenOff = true)
                .onFailure()
                .recoverWithCompletion()
                .onItem()
                .transformToIterable(this::take)
                .onCompletion()
                .continueWith(pieces::rest)
                .onItem()
                .transformToUniAndConcatenate(piece -> uploads.keep(writing, piece, checksum == null))
                .onItem()
                .ignoreAsUni()
                .chain(this::conclude);
    }

    private List<Piece> take(Buffer part) {
        end += part.length();
        if (end > writing.limit()) {
            throw EVIDENCE_LENGTH_EXCEEDED.because(writing.limit());
        }
        if (checksum != null) {
            checksum.update(part.getBytes());
        }
        return pieces.add(part);
    }

    private Uni<Long> conclude() {
        if (checksum == null) {
            return Uni.createFrom().item(end);
        }
        if (brokenOff || !checksum.matches()) {
            throw EVIDENCE_CHECKSUM_MISMATCH.because();
        }
        return uploads.confirm(writing, end).replaceWith(end);
    }
}
