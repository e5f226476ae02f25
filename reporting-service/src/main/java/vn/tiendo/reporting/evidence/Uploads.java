package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_OVERTAKEN;
import static vn.tiendo.reporting.evidence.EvidenceError.TUS_HEADER_INVALID;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.secrecy.MarkedSecret;
import vn.tiendo.reporting.evidence.tus.Pieces.Piece;
import vn.tiendo.reporting.evidence.tus.UploadMetadata;
import vn.tiendo.secrecy.SecrecyMark;

/**
 * Unfinished uploads. Every step is one short transaction, so that a process that dies in the middle of a file leaves an
 * offset that is right. A PATCH takes the upload over from an earlier one, whose client may long be gone: the earlier one
 * finds its writer id replaced and stops.
 */
@ApplicationScoped
class Uploads {
    private final Mutiny.Session session;
    private final Subjects subjects;
    private final Contents contents;
    private final Quotas quotas;
    private final EvidenceConfig config;
    private final Audit audit;
    private final Clock clock;

    Uploads(
            Mutiny.Session session,
            Subjects subjects,
            Contents contents,
            Quotas quotas,
            EvidenceConfig config,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.subjects = subjects;
        this.contents = contents;
        this.quotas = quotas;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** A PATCH at work: whose it is and where it stands. */
    record Writing(UUID upload, UUID writer, long offset, long limit) {}

    @WithTransaction
    Uni<Evidence> create(Announced announced, OrgScope scope) {
        Instant now = now();
        return subjects.of(announced.kind())
                .open(announced.subject(), scope)
                .call(subject -> quotas.require(subject, announced.length()))
                .invoke(subject -> requireUnmarked(announced))
                .map(subject -> new Evidence(announced, subject, now, now.plus(config.expireAfter())))
                .call(upload -> contents.open(upload.contentId))
                .call(upload -> session.persist(upload).chain(session::flush))
                .call(upload -> audit.record(
                        "evidence.begin",
                        upload.id,
                        Map.of(upload.subjectKind.key(), upload.subjectId, "length", String.valueOf(upload.length))));
    }

    /** The upload, for one who may write it: 404 outside the scope or when it has expired, 403 for others. */
    @WithTransaction
    Uni<Evidence> find(UUID id, OrgScope scope) {
        return load(id, scope, "");
    }

    /** A PATCH begins, see {@link Evidence#begin}; it may bring the length that was deferred. */
    @WithTransaction
    Uni<Writing> begin(UUID id, long offset, @Nullable Long length, @Nullable Long coming, OrgScope scope) {
        return load(id, scope, " for update of e").map(upload -> {
            if (length != null && (length <= 0 || length > config.maxSize().asLongValue())) {
                throw TUS_HEADER_INVALID.because("Upload-Length");
            }
            UUID writer = upload.begin(offset, length, coming);
            upload.expiresAt = now().plus(config.expireAfter());
            long limit = upload.length == null ? config.maxSize().asLongValue() : upload.length;
            return new Writing(id, writer, offset, limit);
        });
    }

    /**
     * Stores one piece.
     *
     * @param counts whether it moves the offset at once; with a checksum only the end of the body does, see {@link #confirm}
     */
    @WithTransaction
    Uni<Void> keep(Writing writing, Piece piece, boolean counts) {
        return session.createNativeQuery("""
                        with held as (
                             update evidence
                                set received = case when cast(:counts as boolean) then cast(:end as bigint) else received end,
                                    expires_at = :expires
                              where id = :id and writer = :writer and state = 'UPLOADING'
                             returning content_id)
                        insert into evidence_chunk (content_id, number, bytes)
                        select h.content_id, cast(:cell as int), cast(:bytes as bytea) from held h
                            on conflict (content_id, number) do update
                           set bytes = substring(evidence_chunk.bytes from 1 for :within) || excluded.bytes
                        """)
                .setParameter("counts", counts)
                .setParameter("end", piece.end())
                .setParameter("expires", now().plus(config.expireAfter()))
                .setParameter("id", writing.upload())
                .setParameter("writer", writing.writer())
                .setParameter("cell", piece.cell())
                .setParameter("bytes", piece.bytes())
                .setParameter("within", piece.within())
                .executeUpdate()
                .invoke(Uploads::requireHeld)
                .replaceWithVoid();
    }

    /** The checksum was right: everything up to {@code end} counts. */
    @WithTransaction
    Uni<Void> confirm(Writing writing, long end) {
        return session.createNativeQuery(
                        "update evidence set received = :end where id = :id and writer = :writer and state = 'UPLOADING'")
                .setParameter("end", end)
                .setParameter("id", writing.upload())
                .setParameter("writer", writing.writer())
                .executeUpdate()
                .invoke(Uploads::requireHeld)
                .replaceWithVoid();
    }

    private Uni<Evidence> load(UUID id, OrgScope scope, String locking) {
        return session.createNativeQuery(
                        "select " + Evidence.COLUMNS + " from evidence e where e.id = :id and e.state <> 'REMOVED'"
                                + " and (e.expires_at is null or e.expires_at > :now)" + locking,
                        Evidence.class)
                .setParameter("id", id)
                .setParameter("now", now())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .call(upload -> subjects.of(upload.subjectKind).requireOwn(upload.dossierId, scope));
    }

    /** Nothing of a file that is marked outside needs to come. */
    private static void requireUnmarked(Announced announced) {
        long size = announced.length() == null ? 0 : announced.length();
        MarkedSecret.refuse(SecrecyMark.inFileName(announced.fileName()), size);
        MarkedSecret.refuse(
                SecrecyMark.inMetadata(
                        UploadMetadata.parse(announced.metadata()).values()),
                size);
    }

    private static void requireHeld(int rows) {
        if (rows == 0) {
            throw EVIDENCE_OVERTAKEN.because();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
