package vn.tiendo.plan.reorganization;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;

/** Reads reorganisations. They are as open as the directory that they change, so its queries take no scope. */
@ApplicationScoped
class ReorganizationQueries {
    private static final String SELECT = """
            select r.id, r.version, r.type, r.status, r.legal_basis as "legalBasis", r.effective_on as "effectiveOn",
                   organization_refs(r.source_ids) as sources, organization_refs(r.successor_ids) as successors,
                   organization_ref(r.parent_id) as parent, r.code, r.name, r.short_name as "shortName",
                   r.administrative_code as "administrativeCode",
                   (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'id', c.id, 'role', c.role,
                               'from', organization_ref(c."from"), 'to', organization_ref(c."to")) order by c.nth), '[]')
                      from rows from (jsonb_to_recordset(r.choices)
                               as (kind text, id uuid, role text, "from" uuid, "to" uuid))
                           with ordinality c(kind, id, role, "from", "to", nth)) as mapping,
                   r.created_at as "createdAt", r.applied_at as "appliedAt", r.in_effect_at as "inEffectAt",
                   r.undone_at as "undoneAt",
                   (select count(*) from reorganization_move m where m.reorganization_id = r.id) as moved
              from reorganization r
             where\s""";

    private final Rows rows;

    ReorganizationQueries(Rows rows) {
        this.rows = rows;
    }

    @WithTransaction
    Uni<Page<ReorganizationView>> page(
            @Nullable String organization, @Nullable ReorganizationStatus status, PageRequest page) {
        return rows.list(
                        ReorganizationView.class,
                        SELECT + """
                                r.id < cast(:after as uuid) and (:status = '' or r.status = :status)
                                   and (:organization = '' or exists (select 1 from given_code g
                                        where g.code = :organization
                                          and g.organization_id = any(r.source_ids || r.successor_ids)))
                                 order by r.id desc limit :fetch
                                """,
                        query -> query.setParameter("after", Keys.uuid(page.after(1), Keys.LAST))
                                .setParameter("status", status == null ? "" : status.name())
                                .setParameter("organization", organization == null ? "" : organization)
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
    }

    @WithTransaction
    Uni<ReorganizationView> byId(UUID id) {
        return rows.one(ReorganizationView.class, SELECT + "r.id = :id", query -> query.setParameter("id", id));
    }
}
