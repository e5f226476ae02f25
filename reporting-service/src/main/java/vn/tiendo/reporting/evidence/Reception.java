package vn.tiendo.reporting.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.evidence.tus.UploadChecksum;

/** An upload from its first request to its last: many short transactions, one after the other, and none around them. */
@ApplicationScoped
class Reception {
    private final Uploads uploads;
    private final Completion completion;

    Reception(Uploads uploads, Completion completion) {
        this.uploads = uploads;
        this.completion = completion;
    }

    /**
     * The body of a request and what its headers say of it.
     *
     * @param offset where it goes on
     * @param length of the whole file, when it is only known now
     * @param coming bytes of the body; null when it is sent in chunks
     */
    record Part(
            long offset,
            @Nullable Long length,
            @Nullable Long coming,
            @Nullable UploadChecksum checksum,
            Multi<Buffer> body) {}

    Uni<Evidence> create(Announced announced, OrgScope scope) {
        return uploads.create(announced, scope);
    }

    /** Takes a body; when the file is whole with it, it is also looked into, and taken or refused. */
    Uni<Evidence> append(UUID id, Part part, OrgScope scope) {
        return uploads.begin(id, part.offset(), part.length(), part.coming(), scope)
                .chain(writing -> new Receiver(uploads, writing, part.checksum()).receive(part.body()))
                .chain(() -> status(id, scope));
    }

    /** How far it is; a file that became whole in a moment when the process died is looked into now. */
    Uni<Evidence> status(UUID id, OrgScope scope) {
        return uploads.find(id, scope).chain(upload -> completion.finish(upload, scope));
    }
}
