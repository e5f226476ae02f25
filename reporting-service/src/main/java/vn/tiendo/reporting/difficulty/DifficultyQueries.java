package vn.tiendo.reporting.difficulty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.difficulty.DifficultyResource.DifficultyFilter;
import vn.tiendo.reporting.difficulty.DifficultyStep.DifficultyAction;

/** Reads difficulties that one's organisation, or one below it, raised or was sent. */
@ApplicationScoped
class DifficultyQueries {
    private static final String IN_SCOPE = "(" + OrgScope.below("d.raiser_id")
            + " or exists (select 1 from difficulty_step s where s.difficulty_id = d.id and "
            + OrgScope.below("s.to_id") + "))";
    private static final String WANTED = """
             where (cast(:status as text) is null or d.status = :status)
               and (cast(:kind as text) is null or d.kind = :kind)
               and (cast(:plan as uuid) is null or d.plan_id = :plan)
               and (cast(:task as uuid) is null or d.task_id = :task)
               and (cast(:target as uuid) is null or d.target_id = :target)
               and (cast(:report as uuid) is null or d.report_id = :report)
               and (cast(:raiser as text) is null
                    or d.raiser_id = (select c.id from organization_copy c where c.code = :raiser))
               and (cast(:recipient as text) is null
                    or d.recipient_id = (select c.id from organization_copy c where c.code = :recipient))
               and (not :overdue or d.status in ('ROUTED', 'ESCALATED') and d.due_at <= :now)
               and\s""" + IN_SCOPE;

    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final DifficultySteps steps;
    private final Clock clock;

    DifficultyQueries(Mutiny.Session session, OrganizationCopies organizations, DifficultySteps steps, Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.steps = steps;
        this.clock = clock;
    }

    @WithTransaction
    Uni<DifficultyView> find(UUID id, OrgScope scope) {
        return read(id, scope).chain(this::view);
    }

    /** The newest first. */
    @WithTransaction
    Uni<CountedPage<DifficultyView>> list(DifficultyFilter filter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return bind(
                        session.createNativeQuery("select d.* from difficulty d " + WANTED + """
                         and (cast(:after as text) is null or d.id < cast(cast(:after as text) as uuid))
                         order by d.id desc limit :fetch
                        """, Difficulty.class),
                        filter,
                        scope)
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .chain(this::views)
                .map(views -> page.page(views, view -> List.of(view.id().toString())))
                .chain(found -> total(filter, scope).map(total -> CountedPage.of(found, total)));
    }

    /** 404 outside the scope. */
    Uni<Difficulty> read(UUID id, OrgScope scope) {
        return one(id, scope, "");
    }

    /** The same, locked until the transaction ends. */
    Uni<Difficulty> lock(UUID id, OrgScope scope) {
        return one(id, scope, " for update of d");
    }

    Uni<DifficultyView> view(Difficulty difficulty) {
        return views(List.of(difficulty)).map(List::getFirst);
    }

    private Uni<Difficulty> one(UUID id, OrgScope scope, String locking) {
        return scope.bind(session.createNativeQuery(
                        "select d.* from difficulty d where d.id = :id and " + IN_SCOPE + locking, Difficulty.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    private Uni<Long> total(DifficultyFilter filter, OrgScope scope) {
        return filter.count
                ? bind(
                                session.createNativeQuery("select count(*) from difficulty d " + WANTED, Long.class),
                                filter,
                                scope)
                        .getSingleResult()
                : Uni.createFrom().nullItem();
    }

    private <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query, DifficultyFilter filter, OrgScope scope) {
        return scope.bind(query)
                .setParameter("status", filter.status == null ? null : filter.status.name())
                .setParameter("kind", filter.kind == null ? null : filter.kind.name())
                .setParameter("plan", filter.plan)
                .setParameter("task", filter.task)
                .setParameter("target", filter.target)
                .setParameter("report", filter.report)
                .setParameter("raiser", filter.raiser)
                .setParameter("recipient", filter.recipient)
                .setParameter("overdue", filter.overdue)
                .setParameter("now", clock.instant());
    }

    private Uni<List<DifficultyView>> views(List<Difficulty> rows) {
        return steps.of(rows.stream().map(row -> row.id).toList())
                .chain(taken -> organizations.all(organizations(rows, taken)).map(known -> views(rows, taken, known)));
    }

    private List<DifficultyView> views(List<Difficulty> rows, List<Tuple> taken, Map<UUID, OrganizationCopy> known) {
        Map<UUID, List<DifficultyStep>> ways = taken.stream()
                .collect(groupingBy(
                        row -> row.get("difficulty_id", UUID.class), mapping(row -> step(row, known), toList())));
        return rows.stream()
                .map(row -> DifficultyView.of(row, known, ways.getOrDefault(row.id, List.of()), clock.instant()))
                .toList();
    }

    private static Set<UUID> organizations(List<Difficulty> rows, List<Tuple> taken) {
        return Stream.concat(
                        rows.stream().map(row -> row.raiserId),
                        taken.stream()
                                .flatMap(
                                        row -> Stream.of(row.get("from_id", UUID.class), row.get("to_id", UUID.class))))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static DifficultyStep step(Tuple row, Map<UUID, OrganizationCopy> known) {
        OffsetDateTime dueAt = row.get("due_at", OffsetDateTime.class);
        return new DifficultyStep(
                row.get("number", Integer.class),
                DifficultyAction.valueOf(row.get("action", String.class)),
                OrganizationRef.ofNullable(row.get("from_id", UUID.class), known),
                OrganizationRef.ofNullable(row.get("to_id", UUID.class), known),
                row.get("reason", String.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                dueAt == null ? null : dueAt.toInstant());
    }
}
