package vn.tiendo.reporting.obligation;

import static vn.tiendo.reporting.obligation.ObligationError.OBLIGATION_WAIVED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.reporting.period.PeriodType;

/** One report that is owed. Rows are read under a lock before they change, so the version is counted here. */
@Entity
@DynamicUpdate
class Obligation {
    enum Kind {
        PERIODIC,
        AD_HOC
    }

    @Id
    UUID id;

    long version;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String title;

    @Nullable
    UUID regimeId;

    @Nullable
    UUID planId;

    @Nullable
    @Enumerated(EnumType.STRING)
    PeriodType periodType;

    @Nullable
    LocalDate windowFrom;

    @Nullable
    LocalDate windowTo;

    @Nullable
    LocalDate cutOff;

    @Nullable
    LocalDate nominalDueOn;

    Instant dueAt;
    UUID reporterId;
    UUID recipientId;

    @Nullable
    UUID viaId;

    @Enumerated(EnumType.STRING)
    ObligationStatus status;

    @Nullable
    Instant satisfiedAt;

    @Nullable
    Long calendarVersion;

    Instant openedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    Obligation() {}

    /** A report asked for once, for a moment rather than a day. */
    Obligation(String title, Instant dueAt, UUID reporterId, UUID recipientId, @Nullable UUID viaId, Instant now) {
        this.id = Ids.next();
        this.kind = Kind.AD_HOC;
        this.title = title;
        this.dueAt = dueAt;
        this.reporterId = reporterId;
        this.recipientId = recipientId;
        this.viaId = viaId;
        this.status = ObligationStatus.OPEN;
        this.openedAt = now;
    }

    /** A report was handed in. Handing in again after a return finds it satisfied already. */
    void satisfy(Instant at) {
        if (status == ObligationStatus.WAIVED) {
            throw OBLIGATION_WAIVED.because(title);
        }
        if (status == ObligationStatus.OPEN) {
            status = ObligationStatus.SATISFIED;
            satisfiedAt = at;
            version++;
        }
    }

    /** The report was taken back: it is owed again. */
    void reopen() {
        if (status == ObligationStatus.SATISFIED) {
            status = ObligationStatus.OPEN;
            satisfiedAt = null;
            version++;
        }
    }
}
