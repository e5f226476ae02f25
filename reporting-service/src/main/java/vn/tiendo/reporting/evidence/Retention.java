package vn.tiendo.reporting.evidence;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;

/**
 * Evidence whose term is over loses its bytes and keeps its record: name, type, size, hash, whose it was and for what. Only
 * of dossiers that are done for good, and of none that is on hold.
 */
@ApplicationScoped
class Retention {
    private static final int BATCH = 20;
    /** A dossier that is open after years will not be done within the hour. */
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);

    private final Mutiny.Session session;
    private final Subjects subjects;
    private final Contents contents;
    private final Audit audit;
    private final Clock clock;

    Retention(Mutiny.Session session, Subjects subjects, Contents contents, Audit audit, Clock clock) {
        this.session = session;
        this.subjects = subjects;
        this.contents = contents;
        this.audit = audit;
        this.clock = clock;
    }

    private record Due(UUID evidence, UUID dossier) {}

    /** How many were looked at; 0 when none is left. */
    @WithTransaction
    Uni<Integer> expire(SubjectKind kind, Duration keep) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return due(kind, now.minus(keep), now)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(0)
                        : settle(kind, due, now).replaceWith(due.size()));
    }

    /** The same moment counts for all: when it was handed in, else when it came. */
    private Uni<List<Due>> due(SubjectKind kind, Instant before, Instant now) {
        return session.createNativeQuery("""
                        select e.id, e.dossier_id
                          from evidence e left join organization_copy o on o.id = e.organization_id
                         where e.subject_kind = :kind and e.state in ('READY', 'REMOVED') and e.expired_at is null
                           and e.expires_at is null and coalesce(e.handed_in_at, e.uploaded_at) < :before
                           and (e.kept_until is null or e.kept_until < :now)
                           and not exists (
                               select 1 from evidence_hold h
                                where h.lifted_at is null
                                  and (h.dossier_id = e.dossier_id or h.organization_id = e.organization_id
                                       or h.organization_id = any(o.path)))
                         order by coalesce(e.handed_in_at, e.uploaded_at) limit :batch for update of e skip locked
                        """, Tuple.class)
                .setParameter("kind", kind.name())
                .setParameter("before", before)
                .setParameter("now", now)
                .setParameter("batch", BATCH)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Due(row.get("id", UUID.class), row.get("dossier_id", UUID.class)))
                        .toList());
    }

    private Uni<Void> settle(SubjectKind kind, List<Due> due, Instant now) {
        Set<UUID> dossiers = due.stream().map(Due::dossier).collect(Collectors.toSet());
        return subjects.of(kind).done(dossiers).chain(done -> {
            Map<Boolean, List<UUID>> parted = due.stream()
                    .collect(Collectors.partitioningBy(
                            one -> done.contains(one.dossier()),
                            Collectors.mapping(Due::evidence, Collectors.toList())));
            return later(parted.getOrDefault(false, List.of()), now)
                    .chain(() -> empty(parted.getOrDefault(true, List.of()), now));
        });
    }

    private Uni<Void> later(List<UUID> open, Instant now) {
        return session.createNativeQuery("update evidence set kept_until = :again where id = any(cast(:ids as uuid[]))")
                .setParameter("again", now.plus(LOOK_AGAIN))
                .setParameter("ids", open.toArray(UUID[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What was taken away from its dossier before stays so for whoever asks. */
    private Uni<Void> empty(List<UUID> over, Instant now) {
        if (over.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        with gone as (
                             update evidence set expired_at = :now,
                                    state = case when state = 'READY' then 'EXPIRED' else state end
                              where id = any(cast(:ids as uuid[])) returning content_id),
                        used as (
                             select content_id, count(*) as times from gone group by content_id),
                        held as (
                             select c.id from evidence_content c join used u on u.content_id = c.id
                              order by c.id for update of c)
                        update evidence_content c set uses = c.uses - u.times
                          from used u join held h on h.id = u.content_id where c.id = u.content_id
                        returning c.id
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("ids", over.toArray(UUID[]::new))
                .getResultList()
                .call(contents::drop)
                .chain(released -> audit.record("evidence.retention", over.getFirst(), Map.of("expired", over)));
    }
}
