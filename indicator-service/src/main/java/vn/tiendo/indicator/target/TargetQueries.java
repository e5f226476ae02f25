package vn.tiendo.indicator.target;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Conditions;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;

/** Reads of targets: those reported by, or in a plan kept by, the caller's organisation or one below it. */
@ApplicationScoped
public class TargetQueries {
    /** SQL over the table {@code target t}. */
    public static final String VISIBLE = OrgScope.below("t.reporter_id") + " or " + OrgScope.below("t.keeper_id")
            + " or exists (select 1 from unnest(t.reporter_ids) b(id) where " + OrgScope.below("b.id") + ")";

    private final Mutiny.Session session;
    private final TermsColumn terms;

    TargetQueries(Mutiny.Session session, TermsColumn terms) {
        this.session = session;
        this.terms = terms;
    }

    @WithTransaction
    Uni<Page<TargetView>> list(
            @Nullable UUID plan,
            @Nullable String reporter,
            @Nullable TargetStatus status,
            PageRequest page,
            OrgScope scope) {
        Conditions conditions = Conditions.within(scope, VISIBLE)
                .and("t.plan_id = :plan", "plan", plan)
                .and(
                        "(r.code = :reporter or t.reporter_ids && array(select o.id from organization_copy o where o.code = :reporter))",
                        "reporter",
                        reporter)
                .and("t.status = :status", "status", status == null ? null : status.name())
                .and(
                        "t.id > cast(cast(:after as text) as uuid)",
                        "after",
                        page.after(1).stream().findFirst().orElse(null));
        return conditions
                .bind(session.createNativeQuery(TargetRow.SELECT + conditions.where() + " order by t.id", Tuple.class))
                .setMaxResults(page.fetch())
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> TargetRow.view(row, terms)).toList())
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    /** 404 outside the scope. */
    @WithTransaction
    public Uni<TargetView> get(UUID id, OrgScope scope) {
        Conditions conditions = Conditions.within(scope, VISIBLE).and("t.id = :id", "id", id);
        return conditions
                .bind(session.createNativeQuery(TargetRow.SELECT + conditions.where(), Tuple.class))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> TargetError.TARGET_NOT_FOUND.because(id))
                .map(row -> TargetRow.view(row, terms));
    }
}
