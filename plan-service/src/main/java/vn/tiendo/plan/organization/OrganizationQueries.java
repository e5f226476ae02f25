package vn.tiendo.plan.organization;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.plan.rows.Rows;

/** Reads the directory. It is open to every authenticated caller, so its queries take no scope. */
@ApplicationScoped
class OrganizationQueries {
    private static final String SELECT = """
            select o.id, o.version, o.code, o.name, o.short_name as "shortName", o.level, o.line,
                   organization_ref(o.parent_id) as parent, o.valid_from as "validFrom", o.valid_to as "validTo"
              from organization o
            """;

    private final Rows rows;

    OrganizationQueries(Rows rows) {
        this.rows = rows;
    }

    /** Organisations by code; {@code text} stands in the name or begins the code, {@code parent} is the code right above. */
    @WithTransaction
    Uni<Page<OrganizationView>> page(@Nullable String text, @Nullable String parent, PageRequest page) {
        List<String> after = page.after(1);
        String select = SELECT + """
                 where o.code > :after
                   and (:text = '' or strpos(lower(o.name), lower(:text)) > 0 or starts_with(o.code, upper(:text)))
                   and (:parent = '' or o.parent_id = (select p.id from organization p where p.code = :parent))
                 order by o.code limit :fetch
                """;
        return rows.list(
                        OrganizationView.class,
                        select,
                        query -> query.setParameter("after", first(after))
                                .setParameter("text", text == null ? "" : text)
                                .setParameter("parent", parent == null ? "" : parent)
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.code())));
    }

    @WithTransaction
    Uni<OrganizationView> byCode(String code) {
        return rows.one(
                OrganizationView.class, SELECT + " where o.code = :code", query -> query.setParameter("code", code));
    }

    private static String first(List<String> keys) {
        return keys.isEmpty() ? "" : keys.getFirst();
    }
}
