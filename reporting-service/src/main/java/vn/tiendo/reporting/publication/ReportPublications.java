package vn.tiendo.reporting.publication;

import static vn.tiendo.reporting.publication.PublicationError.PUBLICATION_NOT_ACCEPTED;
import static vn.tiendo.reporting.publication.PublicationError.PUBLICATION_NOT_RECIPIENT;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.reporting.report.ReportQueries;

/**
 * Makes accepted reports public and takes them back. A hold on the plan comes first: what is made public is not seen before
 * its plan is. Of the versions of one report the one that was made public last is.
 */
@ApplicationScoped
class ReportPublications {
    private static final String FIND = """
            select p.id, p.obligation_id, p.status, coalesce(u.version, 0) as version,
                   coalesce(u.published, false) as published,
                   coalesce(u.published, false)
                       and (b.plan_id is null or exists (select 1 from plan_publication x
                                                          where x.plan_id = b.plan_id and x.published)) as visible,
                   u.changed_at,
                   exists (select 1 from organization_copy me
                             left join organization_copy r on r.id = p.recipient_id
                            where me.code = :scopeOrg
                              and (me.id = p.recipient_id
                                   or r.valid_to < cast(cast(:today as text) as date) and me.id = any(r.path)))
                       as competent
              from report p
              join obligation b on b.id = p.obligation_id
              left join report_publication u on u.report_id = p.id
             where p.id = :id and\s""" + ReportQueries.IN_SCOPE;

    private final Mutiny.Session session;
    private final Audit audit;
    private final Clock clock;

    ReportPublications(Mutiny.Session session, Audit audit, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known of a report before it is decided. {@code competent}: the recipient; when it has closed, those above it. */
    private record Found(ReportPublicationView view, UUID obligation, boolean accepted, boolean competent) {
        static Found of(Tuple row) {
            OffsetDateTime changedAt = row.get("changed_at", OffsetDateTime.class);
            return new Found(
                    new ReportPublicationView(
                            row.get("id", UUID.class),
                            row.get("version", Long.class),
                            row.get("published", Boolean.class),
                            row.get("visible", Boolean.class),
                            changedAt == null ? null : changedAt.toInstant()),
                    row.get("obligation_id", UUID.class),
                    row.get("status", String.class).equals("ACCEPTED"),
                    row.get("competent", Boolean.class));
        }
    }

    @WithTransaction
    Uni<ReportPublicationView> find(UUID report, OrgScope scope) {
        return found(report, scope).map(Found::view);
    }

    /** Setting again what is already so changes nothing. */
    @WithTransaction
    Uni<ReportPublicationView> set(UUID report, @Nullable Version expected, boolean published, OrgScope scope) {
        return found(report, scope)
                .chain(() -> lockVersions(report))
                .chain(() -> found(report, scope))
                .invoke(found -> decide(found, expected, published, scope))
                .chain(found -> found.view().published() == published
                        ? Uni.createFrom().item(found.view())
                        : write(found, published)
                                .chain(() -> found(report, scope))
                                .map(Found::view));
    }

    private static void decide(Found found, @Nullable Version expected, boolean published, OrgScope scope) {
        if (!found.competent()) {
            throw PUBLICATION_NOT_RECIPIENT.because(scope.organization());
        }
        Version.require(expected, found.view().version());
        if (published && !found.accepted()) {
            throw PUBLICATION_NOT_ACCEPTED.because();
        }
    }

    /** Two versions of one report are never made public side by side: whoever decides on one waits for the other. */
    private Uni<Void> lockVersions(UUID report) {
        return session.createNativeQuery("""
                        select v.id from report v
                         where v.obligation_id = (select p.obligation_id from report p where p.id = :id)
                         order by v.id for update
                        """, UUID.class)
                .setParameter("id", report)
                .getResultList()
                .replaceWithVoid();
    }

    /** The version before goes in the same step in which the next one comes. */
    private Uni<Void> write(Found found, boolean published) {
        UUID report = found.view().report();
        long version = found.view().version() + 1;
        return session.createNativeQuery("""
                        update report_publication set published = false, version = version + 1, changed_at = :now
                         where obligation_id = :obligation and published and report_id <> :report
                        """)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("obligation", found.obligation())
                .setParameter("report", report)
                .executeUpdate()
                .chain(() -> session.createNativeQuery("""
                                insert into report_publication (report_id, obligation_id, version, published, changed_at)
                                values (:report, :obligation, :version, :published, :now)
                                on conflict (report_id) do update set version = excluded.version,
                                       published = excluded.published, changed_at = excluded.changed_at
                                """)
                        .setParameter("report", report)
                        .setParameter("obligation", found.obligation())
                        .setParameter("version", version)
                        .setParameter("published", published)
                        .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate())
                .chain(() ->
                        audit.record("report.publication", report, Map.of("version", version, "published", published)));
    }

    /** 404 outside the scope. */
    private Uni<Found> found(UUID report, OrgScope scope) {
        return scope.bind(session.createNativeQuery(FIND, Tuple.class))
                .setParameter("id", report)
                .setParameter(
                        "today",
                        LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE).toString())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .map(Found::of);
    }
}
