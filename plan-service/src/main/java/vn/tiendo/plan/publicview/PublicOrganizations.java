package vn.tiendo.plan.publicview;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.plan.publicview.PublicOrganizationResource.PublicOrganizationFilter;
import vn.tiendo.plan.rows.Rows;

/** Reads the directory for the public. Nothing in it is anybody's secret; plans are counted as the public sees them. */
@ApplicationScoped
class PublicOrganizations {
    private static final String KEPT = "from plan p where p.keeper_id = o.id and " + PublicPlans.PUBLIC;

    private static final String SELECT = """
            select o.id, o.code, o.administrative_code as "administrativeCode", o.name, o.short_name as "shortName",
                   o.level, o.line, o.kind, organization_ref(o.parent_id) as parent, o.valid_from as "validFrom",
                   o.valid_to as "validTo", organization_refs(o.successor_ids) as successors,
                   (select count(*)\s""" + KEPT + """
                   ) as plans
              from organization o where
            """;

    private static final String WANTED = """
             o.code > :after
             and (:parent = '' or o.parent_id = (select a.id from organization a where a.code = :parent))
             and (:level = '' or o.level = :level)
             and (:text = '' or strpos(o.search, folded(:text)) > 0)
             and (not :keeping or exists (select 1\s""" + KEPT + """
            ))
             order by o.code limit :fetch
            """;

    private final Rows rows;

    PublicOrganizations(Rows rows) {
        this.rows = rows;
    }

    @WithTransaction
    Uni<Page<PublicOrganizationView>> page(PublicOrganizationFilter filter, PageRequest page) {
        List<String> after = page.after(1);
        return rows.list(
                        PublicOrganizationView.class,
                        SELECT + WANTED,
                        query -> query.setParameter("after", after.isEmpty() ? "" : after.getFirst())
                                .setParameter("parent", text(filter.parent))
                                .setParameter("level", text(filter.level))
                                .setParameter("text", text(filter.q).strip())
                                .setParameter("keeping", filter.keeping)
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.code())));
    }

    /** 404 when no body has the code. */
    @WithTransaction
    Uni<PublicOrganizationView> find(String code) {
        return rows.one(
                PublicOrganizationView.class, SELECT + " o.code = :code", query -> query.setParameter("code", code));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
