package vn.tiendo.reporting.obligation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;

/** Reads obligations one's organisation, or one below it, owes, receives or stands between. */
@ApplicationScoped
class ObligationQueries {
    static final String IN_SCOPE = "(" + OrgScope.below("b.reporter_id") + " or " + OrgScope.below("b.recipient_id")
            + " or " + OrgScope.below("b.via_id") + ")";

    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final Clock clock;

    ObligationQueries(Mutiny.Session session, OrganizationCopies organizations, Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** What to list; absent parts do not restrict. */
    record Filter(
            @Nullable String reporter,
            @Nullable ObligationStatus status,
            @Nullable UUID regime) {}

    @WithTransaction
    Uni<ObligationView> find(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select b.* from obligation b where b.id = :id and " + IN_SCOPE, Obligation.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .chain(found -> views(List.of(found)))
                .map(List::getFirst);
    }

    @WithTransaction
    Uni<Page<ObligationView>> list(Filter filter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return scope.bind(session.createNativeQuery("""
                        select b.* from obligation b
                         where (cast(:after as text) is null or b.id < cast(cast(:after as text) as uuid))
                           and (cast(:status as text) is null or b.status = :status)
                           and (cast(:regime as uuid) is null or b.regime_id = :regime)
                           and (cast(:reporter as text) is null
                                or b.reporter_id = (select c.id from organization_copy c where c.code = :reporter))
                           and %s
                         order by b.id desc limit :fetch
                        """.formatted(IN_SCOPE), Obligation.class))
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .setParameter("regime", filter.regime())
                .setParameter("reporter", filter.reporter())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .chain(this::views)
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    Uni<List<ObligationView>> views(List<Obligation> rows) {
        return organizations
                .all(ObligationView.organizations(rows.stream()))
                .map(known -> rows.stream()
                        .map(row -> ObligationView.of(row, known, clock.instant()))
                        .toList());
    }
}
