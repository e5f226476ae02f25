package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_LENGTH_EXCEEDED;
import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_OFFSET_MISMATCH;
import static vn.tiendo.reporting.evidence.EvidenceError.TUS_HEADER_INVALID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.scope.OrgScope;

/** One file and how far it is. While it is UPLOADING only its receiver moves {@code received}, by SQL beside the bytes. */
@Entity
class Evidence {
    /** What SQL selects to read one: other columns of the table would have no place in it, and stop the reading. */
    static final String COLUMNS = """
            e.id, e.state, e.subject_kind, e.subject_id, e.dossier_id, e.organization_id, e.file_name, e.declared_type,
            e.metadata, e.content_id, e.length, e.received, e.looks, e.writer, e.type, e.created_at, e.expires_at,
            e.uploaded_at, e.handed_in_at, e.sender, e.sender_org, e.sender_roles""";

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    EvidenceState state;

    @Enumerated(EnumType.STRING)
    SubjectKind subjectKind;

    UUID subjectId;
    UUID dossierId;
    UUID organizationId;
    String fileName;

    @Nullable
    String declaredType;

    String metadata;
    UUID contentId;

    @Nullable
    Long length;

    long received;

    @Nullable
    UUID writer;

    /** Counted beside the entity, see {@link Looks}. */
    @Column(insertable = false, updatable = false)
    int looks;

    @Nullable
    String type;

    Instant createdAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant uploadedAt;

    @Nullable
    Instant handedInAt;

    /** While it is SCANNING: in whose name it is taken afterwards. */
    @Nullable
    String sender;

    @Nullable
    String senderOrg;

    @Nullable
    String senderRoles;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    Evidence() {}

    Evidence(Announced announced, EvidenceSubjects.Subject subject, Instant now, Instant expiresAt) {
        this.id = Ids.next();
        this.state = EvidenceState.UPLOADING;
        this.subjectKind = announced.kind();
        this.subjectId = subject.id();
        this.dossierId = subject.dossier();
        this.organizationId = subject.organization();
        this.fileName = announced.fileName();
        this.declaredType = announced.type();
        this.metadata = announced.metadata();
        this.contentId = Ids.next();
        this.length = announced.length();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** Of what others see of it: it changes with every byte that comes, and with the state. */
    static long version(long received, EvidenceState state) {
        return received * EvidenceState.values().length + state.ordinal();
    }

    long version() {
        return version(received, state);
    }

    /** All bytes are here; whether they are taken is another question. */
    boolean isWhole() {
        return length != null && received == length;
    }

    /**
     * A PATCH begins: from now on only its bytes count.
     *
     * @param offset where it says it goes on (409 elsewhere)
     * @param announced the length, if it is only said now; a length once said stays (400)
     * @param coming bytes of its body, if it says so
     */
    UUID begin(long offset, @Nullable Long announced, @Nullable Long coming) {
        if (offset != received || state != EvidenceState.UPLOADING) {
            throw EVIDENCE_OFFSET_MISMATCH.because(received);
        }
        if (announced != null) {
            if (announced < received || length != null && !length.equals(announced)) {
                throw TUS_HEADER_INVALID.because("Upload-Length");
            }
            length = announced;
        }
        if (length != null && coming != null && offset + coming > length) {
            throw EVIDENCE_LENGTH_EXCEEDED.because(length);
        }
        UUID begun = Ids.next();
        writer = begun;
        return begun;
    }

    /** Nobody can say yet whether it is clean: it stays until somebody can, and no time runs out meanwhile. */
    void await(OrgScope scope) {
        state = EvidenceState.SCANNING;
        sender = scope.subject();
        senderOrg = scope.organization();
        senderRoles = String.join(",", scope.roles());
        expiresAt = null;
        writer = null;
    }

    /** Who sent what is SCANNING. */
    OrgScope sentBy() {
        return new OrgScope(
                Objects.requireNonNull(senderOrg),
                false,
                Objects.requireNonNull(sender),
                Set.of(Objects.requireNonNull(senderRoles).split(",", -1)));
    }

    /** It is good: the bytes are here, under the content that keeps them. */
    void take(UUID content, String realType, Instant now) {
        state = EvidenceState.READY;
        sender = null;
        senderOrg = null;
        senderRoles = null;
        contentId = content;
        type = realType;
        uploadedAt = now;
        expiresAt = null;
        writer = null;
    }
}
