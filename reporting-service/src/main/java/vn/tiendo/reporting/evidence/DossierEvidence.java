package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_NOT_SCANNED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The evidence of a whole dossier, for the feature that the dossier belongs to: handed in, named, carried on. */
@ApplicationScoped
public class DossierEvidence {
    private final Mutiny.Session session;
    private final Clock clock;

    DossierEvidence(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The dossier goes out now: what belongs to it is kept for good, even if it is removed from a later version. */
    @WithTransaction
    public Uni<List<EvidenceReference>> handIn(UUID dossier) {
        return session.flush()
                .chain(() -> list(session.createNativeQuery("""
                        with handed as (
                             update evidence set handed_in_at = coalesce(handed_in_at, :now)
                              where dossier_id = :dossier and state = 'READY'
                             returning id, subject_id, content_id)
                        select e.id, e.subject_id, encode(c.sha256, 'hex') as sha256
                          from handed e join evidence_content c on c.id = e.content_id order by e.id
                        """, Tuple.class)
                        .setParameter("now", now())
                        .setParameter("dossier", dossier)));
    }

    /**
     * The dossier went out elsewhere, with this evidence: it is kept for good, and is back if it was taken away before the
     * news of it came. What still waits for the malware scanner goes on waiting. What is named but is not of this dossier stays
     * as it is.
     */
    @WithTransaction
    public Uni<Void> handIn(UUID dossier, Collection<UUID> named) {
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                update evidence set state = case when state = 'SCANNING' then state else 'READY' end,
                                       expires_at = null,
                                       handed_in_at = coalesce(handed_in_at, :now)
                                 where dossier_id = :dossier and id = any(cast(:named as uuid[]))
                                   and state in ('READY', 'REMOVED', 'SCANNING') and expired_at is null
                                """)
                        .setParameter("now", now())
                        .setParameter("dossier", dossier)
                        .setParameter("named", named.toArray(UUID[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** 409 while a file of the dossier waits for the malware scanner: it would be left behind. */
    @WithTransaction
    public Uni<Void> requireScanned(UUID dossier) {
        return session.flush()
                .chain(() -> session.createNativeQuery(
                                "select e.file_name from evidence e where e.dossier_id = :dossier and e.state = 'SCANNING'",
                                String.class)
                        .setParameter("dossier", dossier)
                        .getResultList())
                .invoke(waiting -> {
                    if (!waiting.isEmpty()) {
                        throw EVIDENCE_NOT_SCANNED.because(waiting.getFirst());
                    }
                })
                .replaceWithVoid();
    }

    /** What belongs to a dossier, in the order in which it came. */
    @WithTransaction
    public Uni<List<EvidenceReference>> references(UUID dossier) {
        return list(session.createNativeQuery("""
                        select e.id, e.subject_id, encode(c.sha256, 'hex') as sha256
                          from evidence e join evidence_content c on c.id = e.content_id
                         where e.dossier_id = :dossier and e.state in ('READY', 'EXPIRED') order by e.id
                        """, Tuple.class).setParameter("dossier", dossier));
    }

    /**
     * What the dossier {@code from} was handed in with is also evidence of the dossier that takes its place, where it can
     * be taken away again. No byte is copied.
     *
     * @param subjects the things of {@code from} → those that say the same in {@code to}
     */
    @WithTransaction
    public Uni<Void> carry(UUID from, UUID to, Map<UUID, UUID> subjects) {
        List<UUID> before = new ArrayList<>(subjects.keySet());
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                with carried as (
                                     insert into evidence (id, state, subject_kind, subject_id, dossier_id, organization_id,
                                            file_name, declared_type, metadata, content_id, length, received, type,
                                            created_at, uploaded_at)
                                     select uuid_v7(), e.state, e.subject_kind, s.after, :to, e.organization_id,
                                            e.file_name, e.declared_type, e.metadata, e.content_id, e.length, e.received,
                                            e.type, e.created_at, e.uploaded_at
                                       from evidence e
                                       join unnest(cast(:before as uuid[]), cast(:after as uuid[])) as s (before, after)
                                         on s.before = e.subject_id
                                      where e.dossier_id = :from and e.state = 'READY'
                                     returning content_id),
                                used as (
                                     select content_id, count(*) as times from carried group by content_id),
                                held as (
                                     select c.id from evidence_content c join used u on u.content_id = c.id
                                      order by c.id for update of c)
                                update evidence_content c set uses = c.uses + u.times
                                  from used u join held h on h.id = u.content_id where c.id = u.content_id
                                """)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("before", before.toArray(UUID[]::new))
                        .setParameter(
                                "after", before.stream().map(subjects::get).toArray(UUID[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<List<EvidenceReference>> list(Mutiny.SelectionQuery<Tuple> references) {
        return references
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new EvidenceReference(
                                row.get("id", UUID.class),
                                row.get("subject_id", UUID.class),
                                row.get("sha256", String.class)))
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
