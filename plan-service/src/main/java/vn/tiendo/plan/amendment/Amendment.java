package vn.tiendo.plan.amendment;

import static vn.tiendo.plan.amendment.AmendmentStatus.DECIDED;
import static vn.tiendo.plan.amendment.AmendmentStatus.DRAFT;
import static vn.tiendo.plan.amendment.AmendmentStatus.GATHERED;
import static vn.tiendo.plan.amendment.AmendmentStatus.SUBMITTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;

/** What a unit wants of a plan changed; a dossier is the keeper's own amendment that has gathered others. */
@Entity
class Amendment {
    @Id
    UUID id;

    @jakarta.persistence.Version
    long version;

    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "proposer_id")
    UUID proposerId;

    @Enumerated(EnumType.STRING)
    AmendmentStatus status;

    String reason;

    /** The revision that was read when it was proposed. */
    @Column(name = "base_revision")
    int baseRevision;

    @Column(name = "dossier_id")
    @Nullable
    UUID dossierId;

    @Enumerated(EnumType.STRING)
    Decision.@Nullable Outcome outcome;

    /** The revision it made. */
    @Nullable
    Integer revision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    Amendment() {}

    Amendment(UUID id, UUID planId, UUID proposerId, int baseRevision, String reason, Instant now) {
        this.id = id;
        this.planId = planId;
        this.proposerId = proposerId;
        this.baseRevision = baseRevision;
        this.reason = reason;
        status = DRAFT;
        createdAt = now;
    }

    Amendment requireVersion(@Nullable Version expected) {
        Version.require(expected, version);
        return this;
    }

    Amendment require(AmendmentStatus... allowed) {
        for (AmendmentStatus one : allowed) {
            if (status == one) {
                return this;
            }
        }
        throw AmendmentError.AMENDMENT_STATE.because(id, status);
    }

    void redraft(String why, int revisionRead) {
        reason = why;
        baseRevision = revisionRead;
    }

    void submit(Instant now) {
        require(DRAFT);
        status = SUBMITTED;
        submittedAt = now;
    }

    void gatherInto(UUID dossier) {
        require(SUBMITTED);
        status = GATHERED;
        dossierId = dossier;
    }

    /** The dossier it lay in is no more. */
    void release() {
        require(GATHERED);
        status = SUBMITTED;
        dossierId = null;
    }

    void decide(Decision.Outcome decided, @Nullable Integer made, Instant now) {
        require(SUBMITTED, GATHERED);
        status = DECIDED;
        outcome = decided;
        revision = decided == Decision.Outcome.REJECTED ? null : made;
        decidedAt = now;
    }
}
