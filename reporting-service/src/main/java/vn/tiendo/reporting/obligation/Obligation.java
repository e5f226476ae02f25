package vn.tiendo.reporting.obligation;

import static vn.tiendo.reporting.obligation.ObligationError.OBLIGATION_NOT_EXTENDED;
import static vn.tiendo.reporting.obligation.ObligationError.OBLIGATION_NOT_OPEN;
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

    /** The longer period with the same end whose report answers this one too. */
    @Nullable
    UUID satisfiedById;

    /** The report on it answers shorter periods with the same end. */
    boolean together;

    /** A person moved its deadline: a calendar does so no more. */
    boolean extended;

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

    /** Gives more time; a deadline is never brought forward, for somebody may rely on it. */
    void extend(Instant until, Instant now) {
        requireOpen();
        if (!until.isAfter(dueAt) || !until.isAfter(now)) {
            throw OBLIGATION_NOT_EXTENDED.at("/dueAt", until.toString(), dueAt.toString());
        }
        dueAt = until;
        extended = true;
        version++;
    }

    /** Nobody expects the report any more. */
    void waive() {
        requireOpen();
        status = ObligationStatus.WAIVED;
        version++;
    }

    private void requireOpen() {
        if (status != ObligationStatus.OPEN) {
            throw OBLIGATION_NOT_OPEN.because(title, status);
        }
    }

    /** The report was taken back: it is owed again, unless that of a longer period answers it. */
    void reopen() {
        if (status == ObligationStatus.SATISFIED && satisfiedById == null) {
            status = ObligationStatus.OPEN;
            satisfiedAt = null;
            version++;
        }
    }
}
