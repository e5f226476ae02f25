package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_HOLD_LIFTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;

/** Retention removes nothing of a dossier, or of a body and those below it, while somebody needs it. Versions begin with 1. */
@Entity
class EvidenceHold {
    @Id
    UUID id;

    long version;

    @Nullable
    UUID dossierId;

    @Nullable
    UUID organizationId;

    String reason;
    Instant placedAt;

    @Nullable
    Instant liftedAt;

    @Nullable
    String liftedBecause;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    EvidenceHold() {}

    EvidenceHold(@Nullable UUID dossier, @Nullable UUID organization, String reason, Instant now) {
        this.id = Ids.next();
        this.version = 1;
        this.dossierId = dossier;
        this.organizationId = organization;
        this.reason = reason;
        this.placedAt = now;
    }

    /** 409 when it was lifted before. */
    void lift(String because, Instant now) {
        if (liftedAt != null) {
            throw EVIDENCE_HOLD_LIFTED.because(liftedAt);
        }
        liftedAt = now;
        liftedBecause = because;
        version++;
    }
}
