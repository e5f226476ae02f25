package vn.tiendo.plan.inspection;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.inspection.InspectionResource.InspectionFilter;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;

/** Reads inspections within a scope. */
@ApplicationScoped
class InspectionQueries {
    /**
     * SQL over the table {@code inspection i}: one's own body or one below it inspects, is inspected or, as a successor, must
     * remedy what was found; a body that passed it on reads it still.
     */
    static final String READABLE = "(" + OrgScope.below("i.inspector_id")
            + " or exists (select 1 from unnest(i.inspected_ids) as b(id) where " + OrgScope.below("b.id") + ")"
            + " or exists (select 1 from finding f where f.inspection_id = i.id and f.opened_at is not null and "
            + OrgScope.below("f.owner_id") + ")"
            + " or exists (select 1 from reorganization_move m where m.subject_id = i.id and "
            + OrgScope.below("m.from_id")
            + "))";

    private static final String SELECT = """
            select i.id, i.version, i.kind, i.body_kind as "bodyKind", i.status, organization_ref(i.inspector_id) as inspector,
                   i.legal_basis as "legalBasis", i.subject, i.starts_on as "startsOn", i.ends_on as "endsOn",
                   organization_refs(i.inspected_ids) as inspected, i.plan_ids as plans, i.task_ids as tasks,
                   i.target_ids as targets, i.conclusion, i.created_at as "createdAt", i.concluded_at as "concludedAt"
              from inspection i
             where\s""" + READABLE;

    private static final String WANTED = """
             and (:status = '' or i.status = :status) and (:kind = '' or i.kind = :kind)
             and (:bodyKind = '' or i.body_kind = :bodyKind)
             and (:inspector = '' or i.inspector_id = (select o.id from organization o where o.code = :inspector))
             and (:inspected = '' or (select o.id from organization o where o.code = :inspected) = any(i.inspected_ids))
             and (:plan = '' or cast(nullif(:plan, '') as uuid) = any(i.plan_ids))
            """;

    private final Rows rows;

    InspectionQueries(Rows rows) {
        this.rows = rows;
    }

    /** The newest first. */
    @WithTransaction
    Uni<CountedPage<InspectionView>> page(InspectionFilter filter, PageRequest page, OrgScope scope) {
        return rows.list(
                        InspectionView.class,
                        SELECT + WANTED + " and i.id < cast(:after as uuid) order by i.id desc limit :fetch",
                        query -> filter.bind(scope.bind(query))
                                .setParameter("after", Keys.uuid(page.after(1), Keys.LAST))
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.id().toString())))
                .chain(found -> rows.total(
                                filter.count,
                                "from inspection i where " + READABLE + WANTED,
                                query -> filter.bind(scope.bind(query)))
                        .map(total -> CountedPage.of(found, total)));
    }

    /** 404 when it is out of sight. */
    @WithTransaction
    Uni<InspectionView> byId(UUID id, OrgScope scope) {
        return rows.one(
                InspectionView.class,
                SELECT + " and i.id = :id",
                query -> scope.bind(query).setParameter("id", id));
    }
}
