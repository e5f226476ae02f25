package vn.tiendo.reporting.evidence;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * Evidence as the API shows it.
 *
 * @param version grows with every byte that comes and with every state
 * @param subject what it is evidence for; see {@code subjectKind}
 * @param type what it really is; absent until it is READY
 * @param size in bytes; absent while it is deferred
 * @param received bytes that are here
 * @param sha256 of its bytes, in hexadecimal; absent until it is READY
 * @param uploadedAt when it became READY
 * @param expiredAt when its bytes were removed because the term for which they are kept was over
 */
public record EvidenceView(
        UUID id,
        long version,
        EvidenceState state,
        String subjectKind,
        UUID subject,
        String name,
        @Nullable String type,
        @Nullable Long size,
        long received,
        @Nullable String sha256,
        OrganizationRef organization,
        Instant createdAt,
        @Nullable Instant uploadedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant expiredAt)
        implements Versioned {

    /** SQL: the columns that {@link #of} reads, from evidence e, its content c and its organisation o. */
    static final String COLUMNS = """
            e.id, e.state, e.subject_kind, e.subject_id, e.file_name, e.type, e.length, e.received,
            encode(c.sha256, 'hex') as sha256, e.organization_id, o.code as organization_code,
            o.name as organization_name, e.created_at, e.uploaded_at, e.expires_at, e.expired_at
            """;

    static EvidenceView of(Tuple row) {
        EvidenceState state = EvidenceState.valueOf(row.get("state", String.class));
        return new EvidenceView(
                row.get("id", UUID.class),
                Evidence.version(row.get("received", Long.class), state),
                state,
                SubjectKind.valueOf(row.get("subject_kind", String.class)).key(),
                row.get("subject_id", UUID.class),
                row.get("file_name", String.class),
                row.get("type", String.class),
                row.get("length", Long.class),
                row.get("received", Long.class),
                row.get("sha256", String.class),
                OrganizationRef.of(row, "organization"),
                instant(row, "created_at"),
                orNull(row, "uploaded_at"),
                orNull(row, "expires_at"),
                orNull(row, "expired_at"));
    }

    private static Instant instant(Tuple row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant orNull(Tuple row, String column) {
        return row.get(column, OffsetDateTime.class) == null ? null : instant(row, column);
    }
}
