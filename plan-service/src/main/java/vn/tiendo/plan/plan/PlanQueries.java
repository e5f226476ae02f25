package vn.tiendo.plan.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.rows.Rows;

/** Reads plans within a scope. */
@ApplicationScoped
public class PlanQueries {
    private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    private static final String SELECT = """
            select p.id, p.version, p.revision, p.status, organization_ref(p.keeper_id) as keeper,
                   p.import_id as "importId", p.created_at as "createdAt", p.issued_at as "issuedAt",
                   jsonb_build_object('type', p.type, 'number', p.number, 'issuer', p.issuer, 'place', p.place,
                       'issuedOn', p.issued_on, 'subject', p.subject, 'signer', p.signer, 'line', p.line,
                       'implements', (select coalesce(jsonb_agg(jsonb_build_object('citation', c)), '[]')
                                        from unnest(p.implementing) c),
                       'replaces', (select coalesce(jsonb_agg(jsonb_build_object('citation', c)), '[]')
                                      from unnest(p.replaces) c),
                       'annexes', (select coalesce(jsonb_agg(jsonb_build_object(
                                              'name', n, 'present', n <> all(p.absent_annexes))), '[]')
                                     from unnest(p.annexes) n)) as document
              from plan p
             where\s""" + PlanScope.READABLE;

    private final Rows rows;

    PlanQueries(Rows rows) {
        this.rows = rows;
    }

    /** The newest plans first. */
    @WithTransaction
    Uni<Page<PlanView>> page(@Nullable PlanStatus status, @Nullable String keeper, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        String select = SELECT + """
                   and p.id < cast(:after as uuid) and (:status = '' or p.status = :status)
                   and (:keeper = '' or p.keeper_id = (select o.id from organization o where o.code = :keeper))
                 order by p.id desc limit :fetch
                """;
        return rows.list(
                        PlanView.class,
                        select,
                        query -> scope.bind(query)
                                .setParameter("after", after.isEmpty() ? LAST : key(after.getFirst()))
                                .setParameter("status", status == null ? "" : status.name())
                                .setParameter("keeper", keeper == null ? "" : keeper)
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
    }

    @WithTransaction
    public Uni<PlanView> byId(UUID id, OrgScope scope) {
        return rows.one(
                PlanView.class,
                SELECT + " and p.id = :id",
                query -> scope.bind(query).setParameter("id", id));
    }

    private static String key(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
