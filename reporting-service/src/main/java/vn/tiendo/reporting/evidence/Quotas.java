package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_EMPTY;
import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_REPORT_FULL;
import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_TOO_LARGE;
import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_TOO_MANY;
import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_TOO_MANY_UNFINISHED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** How much one file, one item, one report and one body may have. The dossier is locked, so nothing slips in beside. */
@ApplicationScoped
class Quotas {
    private final Mutiny.Session session;
    private final EvidenceConfig config;

    Quotas(Mutiny.Session session, EvidenceConfig config) {
        this.session = session;
        this.config = config;
    }

    /** Lets one more file begin; {@code length} is null while it is deferred. */
    Uni<Void> require(EvidenceSubjects.Subject subject, @Nullable Long length) {
        long size = length == null ? 1 : length;
        if (size == 0) {
            throw EVIDENCE_EMPTY.because();
        }
        if (size > config.maxSize().asLongValue()) {
            throw EVIDENCE_TOO_LARGE.because(config.maxSize().asLongValue());
        }
        return counted(subject)
                .invoke(row -> require(row, size))
                .invoke(row -> {
                    if (row.get("unfinished", Long.class) >= config.maxUnfinished()) {
                        throw EVIDENCE_TOO_MANY_UNFINISHED.because(config.maxUnfinished());
                    }
                })
                .replaceWithVoid();
    }

    /** Lets a whole file be taken, whose size may have been deferred at its beginning; it is counted already. */
    Uni<Void> requireTotal(EvidenceSubjects.Subject subject) {
        return counted(subject)
                .invoke(row -> {
                    if (row.get("bytes", Long.class) > config.maxReportSize().asLongValue()) {
                        throw EVIDENCE_REPORT_FULL.because(
                                config.maxReportSize().asLongValue());
                    }
                })
                .replaceWithVoid();
    }

    private void require(Tuple row, long size) {
        if (row.get("of_item", Long.class) >= config.maxPerItem()
                || row.get("of_report", Long.class) >= config.maxPerReport()) {
            throw EVIDENCE_TOO_MANY.because(config.maxPerItem(), config.maxPerReport());
        }
        if (row.get("bytes", Long.class) + size > config.maxReportSize().asLongValue()) {
            throw EVIDENCE_REPORT_FULL.because(config.maxReportSize().asLongValue());
        }
    }

    /** Uploads under way count with what they announced. */
    private Uni<Tuple> counted(EvidenceSubjects.Subject subject) {
        return session.createNativeQuery("""
                        select count(*) filter (where e.subject_id = :subject) as of_item,
                               count(*) as of_report,
                               cast(coalesce(sum(coalesce(e.length, e.received)), 0) as bigint) as bytes,
                               (select count(*) from evidence u
                                 where u.organization_id = :organization and u.state = 'UPLOADING'
                                   and u.expires_at > now()) as unfinished
                          from evidence e
                         where e.dossier_id = :dossier and e.state <> 'REMOVED'
                           and (e.expires_at is null or e.expires_at > now())
                        """, Tuple.class)
                .setParameter("subject", subject.id())
                .setParameter("dossier", subject.dossier())
                .setParameter("organization", subject.organization())
                .getSingleResult();
    }
}
