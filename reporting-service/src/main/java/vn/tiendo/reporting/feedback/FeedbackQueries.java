package vn.tiendo.reporting.feedback;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.reporting.contact.Contacts;
import vn.tiendo.reporting.feedback.FeedbackResource.FeedbackFilter;

/** Reads feedback that goes to one's organisation or one below it. */
@ApplicationScoped
class FeedbackQueries {
    private static final String IN_SCOPE = OrgScope.below("f.recipient_id");
    private static final String WANTED = """
             where (cast(:status as text) is null or f.status = :status)
               and (cast(:moderation as text) is null or f.moderation = :moderation)
               and (cast(:plan as uuid) is null or f.plan_id = :plan)
               and (cast(:task as uuid) is null or f.task_id = :task)
               and (cast(:target as uuid) is null or f.target_id = :target)
               and (cast(:recipient as text) is null
                    or f.recipient_id = (select c.id from organization_copy c where c.code = :recipient))
               and (not :overdue or f.status = 'RECEIVED' and f.due_at <= :now)
               and\s""" + IN_SCOPE;

    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final Contacts contacts;
    private final Clock clock;

    FeedbackQueries(Mutiny.Session session, OrganizationCopies organizations, Contacts contacts, Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.contacts = contacts;
        this.clock = clock;
    }

    @WithTransaction
    Uni<FeedbackView> find(UUID id, OrgScope scope) {
        return one(id, scope, "").chain(this::view);
    }

    /** The newest first. */
    @WithTransaction
    Uni<CountedPage<FeedbackView>> list(FeedbackFilter filter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return bind(
                        session.createNativeQuery("select f.* from feedback f " + WANTED + """
                         and (cast(:after as text) is null or f.id < cast(cast(:after as text) as uuid))
                         order by f.id desc limit :fetch
                        """, Feedback.class),
                        filter,
                        scope)
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .chain(this::views)
                .map(views -> page.page(views, view -> List.of(view.id().toString())))
                .chain(found -> total(filter, scope).map(total -> CountedPage.of(found, total)));
    }

    /** Locked until the transaction ends. 404 outside the scope. */
    Uni<Feedback> lock(UUID id, OrgScope scope) {
        return one(id, scope, " for update of f");
    }

    Uni<FeedbackView> view(Feedback feedback) {
        return views(List.of(feedback)).map(List::getFirst);
    }

    private Uni<Feedback> one(UUID id, OrgScope scope, String locking) {
        return scope.bind(session.createNativeQuery(
                        "select f.* from feedback f where f.id = :id and " + IN_SCOPE + locking, Feedback.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    private Uni<Long> total(FeedbackFilter filter, OrgScope scope) {
        return filter.count
                ? bind(
                                session.createNativeQuery("select count(*) from feedback f " + WANTED, Long.class),
                                filter,
                                scope)
                        .getSingleResult()
                : Uni.createFrom().nullItem();
    }

    private <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query, FeedbackFilter filter, OrgScope scope) {
        return scope.bind(query)
                .setParameter("status", filter.status == null ? null : filter.status.name())
                .setParameter("moderation", filter.moderation == null ? null : filter.moderation.name())
                .setParameter("plan", filter.plan)
                .setParameter("task", filter.task)
                .setParameter("target", filter.target)
                .setParameter("recipient", filter.recipient)
                .setParameter("overdue", filter.overdue)
                .setParameter("now", clock.instant());
    }

    private Uni<List<FeedbackView>> views(List<Feedback> rows) {
        return contacts.kept(rows.stream().map(row -> row.id).toList())
                .chain(kept -> organizations
                        .all(rows.stream().map(row -> row.recipientId).collect(Collectors.toSet()))
                        .map(known -> rows.stream()
                                .map(row -> FeedbackView.of(row, known, kept.get(row.id), clock.instant()))
                                .toList()));
    }
}
