package vn.tiendo.plan.task;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.facet.FacetCount;
import vn.tiendo.plan.facet.FacetQueries;
import vn.tiendo.plan.plan.Sights;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.TaskResource.TaskFilter;

/**
 * Lists tasks of all plans in sight. The ids of a page are picked first, along an index; what is shown is read of these alone.
 */
@ApplicationScoped
class TaskLists {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Mutiny.Session session;
    private final Rows rows;
    private final Sights sights;
    private final FacetQueries facets;
    private final Clock clock;
    private final Duration soon;

    TaskLists(
            Mutiny.Session session,
            Rows rows,
            Sights sights,
            FacetQueries facets,
            Clock clock,
            @ConfigProperty(name = "tiendo.task.due-soon") Duration soon) {
        this.session = session;
        this.rows = rows;
        this.sights = sights;
        this.facets = facets;
        this.clock = clock;
        this.soon = soon;
    }

    @WithTransaction
    Uni<TaskPage> page(TaskFilter filter, PageRequest page, OrgScope scope) {
        TaskOrder order = TaskOrder.of(filter.sort, page);
        Moment moment = Moment.of(filter.asOf, clock.instant());
        return sights.of(scope)
                .chain(sight -> body(filter.organization)
                        .map(body -> new TaskQuestion(filter, order, moment, sight, body, soon)))
                .chain(question -> items(question, page)
                        .chain(found -> total(question, page)
                                .chain(total -> facets(question, page)
                                        .map(counts -> new TaskPage(found.items(), found.next(), total, counts)))));
    }

    private Uni<Page<TaskView>> items(TaskQuestion question, PageRequest page) {
        String sql = question.items(page.fetch());
        return rows.list(TaskView.class, sql, query -> question.parameters().bind(sql, query))
                .map(found -> found.stream()
                        .map(task -> task.judged(question.moment(), soon))
                        .toList())
                .map(found -> page.page(found, question.order()::keys));
    }

    private Uni<Long> total(TaskQuestion question, PageRequest page) {
        String from = question.fromAll();
        return rows.total(
                question.filter().count && !page.onward(),
                from,
                query -> question.parameters().bind(from, query));
    }

    private Uni<Map<String, List<FacetCount>>> facets(TaskQuestion question, PageRequest page) {
        return page.onward()
                ? Uni.createFrom().nullItem()
                : facets.counts(question.from(), question.wanted(), question.facets(), question.parameters());
    }

    /** Null for none; one that nobody has where it is not known. */
    private Uni<UUID> body(@Nullable String code) {
        return code == null
                ? Uni.createFrom().nullItem()
                : session.createNativeQuery("select o.id from organization o where o.code = :code", UUID.class)
                        .setParameter("code", code)
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .continueWith(NOBODY);
    }
}
