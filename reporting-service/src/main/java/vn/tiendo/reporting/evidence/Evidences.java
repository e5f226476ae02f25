package vn.tiendo.reporting.evidence;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.evidence.inspection.Finding;

/** Evidence that is whole: taken, refused, removed. */
@ApplicationScoped
class Evidences {
    private final Mutiny.Session session;
    private final Subjects subjects;
    private final Looks looks;
    private final Contents contents;
    private final Quotas quotas;
    private final EvidenceConfig config;
    private final Audit audit;
    private final Clock clock;

    Evidences(
            Mutiny.Session session,
            Subjects subjects,
            Looks looks,
            Contents contents,
            Quotas quotas,
            EvidenceConfig config,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.subjects = subjects;
        this.looks = looks;
        this.contents = contents;
        this.quotas = quotas;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes what was found good, if its dossier may still change; the same bytes are kept once. What waited for the scanner is
     * taken wherever its dossier is by now: it was let in before.
     */
    @WithTransaction
    Uni<Evidence> take(UUID id, Finding.Accepted found, OrgScope scope) {
        return subject(id)
                .call(subject -> letIn(subject, scope))
                .chain(() -> locked(id))
                .chain(upload ->
                        upload.state == EvidenceState.READY ? Uni.createFrom().item(upload) : take(upload, found));
    }

    /**
     * The scanner gave no answer: the file waits for one, if its dossier may still change. With the last byte that is a step
     * of its own, and an edit of the dossier; later it only goes on waiting.
     */
    @WithTransaction
    Uni<Evidence> await(UUID id, OrgScope scope) {
        return subject(id)
                .call(subject -> letIn(subject, scope))
                .call(() -> looks.end(id))
                .chain(() -> locked(id))
                .chain(upload -> upload.state == EvidenceState.UPLOADING
                        ? await(upload, scope)
                        : Uni.createFrom().item(upload));
    }

    /** Once, with the last byte: whoever sent the file was told that it is kept. */
    private Uni<Void> letIn(Proves subject, OrgScope scope) {
        return subject.waits()
                ? Uni.createFrom().voidItem()
                : subjects.of(subject.kind()).edit(subject.id(), scope).chain(quotas::requireTotal);
    }

    private Uni<Evidence> await(Evidence upload, OrgScope scope) {
        upload.await(scope);
        return session.flush()
                .chain(() -> audit.record(
                        "evidence.await-scan",
                        upload.id,
                        Map.of(upload.subjectKind.key(), upload.subjectId, "size", upload.received)))
                .replaceWith(upload);
    }

    /** Removes it with its bytes; only that it was refused is remembered, not what was in it. */
    @WithTransaction
    Uni<Void> refuse(UUID id, Refusal why) {
        return discard(id)
                .chain(upload -> audit.record(
                        "evidence.refuse",
                        upload.id,
                        Map.of(
                                upload.subjectKind.key(),
                                upload.subjectId,
                                "code",
                                why.code().name(),
                                "size",
                                upload.received)));
    }

    /** Removes it with its bytes, for one who keeps a record of it elsewhere. */
    @WithTransaction
    Uni<Evidence> discard(UUID id) {
        return locked(id)
                .call(upload -> session.remove(upload).chain(session::flush))
                .call(upload -> contents.release(upload.contentId));
    }

    /**
     * Takes it away while its dossier may change. What was handed in once is only taken out of what comes next.
     *
     * @param condition throws when the caller did not mean what is there now
     */
    @WithTransaction
    Uni<Void> remove(UUID id, Consumer<Evidence> condition, OrgScope scope) {
        return subject(id)
                .chain(subject -> subject.unfinished()
                        ? subjects.of(subject.kind()).open(subject.id(), scope)
                        : subjects.of(subject.kind()).edit(subject.id(), scope))
                .chain(() -> locked(id))
                .invoke(condition)
                .call(this::remove)
                .chain(found -> audit.record(
                        "evidence.remove",
                        found.id,
                        Map.of(
                                found.subjectKind.key(),
                                found.subjectId,
                                "kept",
                                found.state == EvidenceState.REMOVED)));
    }

    /** What nobody has found clean yet is not kept, even if an answer names it: nothing could bring it back unscanned. */
    private Uni<Void> remove(Evidence found) {
        if (found.handedInAt != null && found.state != EvidenceState.SCANNING) {
            found.state = EvidenceState.REMOVED;
            return session.flush();
        }
        if (found.state == EvidenceState.READY && subjects.of(found.subjectKind).handedInElsewhere()) {
            found.state = EvidenceState.REMOVED;
            found.expiresAt = now().plus(config.expireAfter());
            return session.flush();
        }
        return session.remove(found).chain(session::flush).chain(() -> contents.release(found.contentId));
    }

    private Uni<Evidence> take(Evidence upload, Finding.Accepted found) {
        UUID own = upload.contentId;
        return contents.settle(own, found.sha256(), upload.received)
                .invoke(content -> upload.take(content, found.type(), now()))
                .call(() -> session.flush())
                .call(content -> content.equals(own) ? Uni.createFrom().voidItem() : contents.release(own))
                .call(() -> audit.record(
                        "evidence.take",
                        upload.id,
                        Map.of(
                                upload.subjectKind.key(),
                                upload.subjectId,
                                "type",
                                found.type(),
                                "size",
                                upload.received)))
                .replaceWith(upload);
    }

    /**
     * What a piece of evidence is for; asked first, because a dossier is always locked before its evidence.
     *
     * @param state how far it was when it was asked
     */
    private record Proves(SubjectKind kind, UUID id, EvidenceState state) {
        /** Not part of the dossier yet. */
        boolean unfinished() {
            return state == EvidenceState.UPLOADING || waits();
        }

        boolean waits() {
            return state == EvidenceState.SCANNING;
        }
    }

    private Uni<Proves> subject(UUID id) {
        return session.createNativeQuery(
                        "select e.subject_kind, e.subject_id, e.state from evidence e where e.id = :id and e.state <> 'REMOVED'",
                        Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .map(row -> new Proves(
                        SubjectKind.valueOf(row.get(0, String.class)),
                        row.get(1, UUID.class),
                        EvidenceState.valueOf(row.get(2, String.class))));
    }

    private Uni<Evidence> locked(UUID id) {
        return session.createNativeQuery(
                        "select " + Evidence.COLUMNS
                                + " from evidence e where e.id = :id and e.state <> 'REMOVED' for update of e",
                        Evidence.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
