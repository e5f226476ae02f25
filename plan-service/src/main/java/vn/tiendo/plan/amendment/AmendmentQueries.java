package vn.tiendo.plan.amendment;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.amendment.AmendmentView.AmendmentItemView;
import vn.tiendo.plan.lineage.PlanRef;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.revision.OrganizationNames;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;

/** Reads amendments within a scope: one's own and those below, and what was submitted to a keeper within it. */
@ApplicationScoped
class AmendmentQueries {
    /** SQL over {@code amendment a join plan k}. */
    static final String READABLE = "(" + OrgScope.below("a.proposer_id") + " or a.status <> 'DRAFT' and "
            + OrgScope.below("k.keeper_id") + ")";

    private static final String SELECT = """
            select a.id, a.version, (select %s from plan p where p.id = a.plan_id and %s) as plan,
                   organization_ref(a.proposer_id) as proposer, a.status, a.reason, a.base_revision as "baseRevision",
                   a.dossier_id as dossier, a.outcome, a.revision, a.created_at as "createdAt",
                   a.submitted_at as "submittedAt", a.decided_at as "decidedAt"
              from amendment a join plan k on k.id = a.plan_id
             where\s""".formatted(PlanRef.SQL, PlanScope.READABLE) + READABLE;

    private final Rows rows;
    private final OrganizationNames names;

    AmendmentQueries(Rows rows, OrganizationNames names) {
        this.rows = rows;
        this.names = names;
    }

    @WithTransaction
    Uni<Page<AmendmentSummary>> page(
            @Nullable UUID plan, @Nullable AmendmentStatus status, PageRequest page, OrgScope scope) {
        return rows.list(
                        AmendmentSummary.class,
                        SELECT + """
                         and (:plan = '' or a.plan_id = cast(nullif(:plan, '') as uuid))
                         and (:status = '' or a.status = :status) and a.id < cast(:after as uuid)
                         order by a.id desc limit :fetch
                        """,
                        query -> scope.bind(query)
                                .setParameter("plan", plan == null ? "" : plan.toString())
                                .setParameter("status", status == null ? "" : status.name())
                                .setParameter("after", Keys.uuid(page.after(1), Keys.LAST))
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
    }

    @WithTransaction
    Uni<AmendmentView> byId(UUID id, OrgScope scope) {
        return rows.one(
                        AmendmentSummary.class,
                        SELECT + " and a.id = :id",
                        query -> scope.bind(query).setParameter("id", id))
                .chain(amendment -> items(id)
                        .chain(items -> names.of(items.stream()
                                        .map(AmendmentItem::change)
                                        .toList())
                                .map(named -> AmendmentView.of(
                                        amendment,
                                        items.stream()
                                                .map(item -> AmendmentItemView.of(item, named))
                                                .toList()))));
    }

    /** The items of an amendment and of those it has gathered. */
    Uni<List<AmendmentItem>> items(UUID amendment) {
        return rows.list(
                AmendmentItem.class,
                "select i.* from amendment_item i join amendment a on a.id = i.amendment_id"
                        + " where a.id = :id or a.dossier_id = :id order by i.amendment_id, i.position",
                query -> query.setParameter("id", amendment));
    }
}
