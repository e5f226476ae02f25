package vn.tiendo.plan.organization;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.plan.rows.Rows;

/**
 * Reads the directory. It is open to every authenticated caller, so its queries take no scope. Without a day, every body
 * as it stands, a closed one as it last stood; with one, those that existed on it, as they stood then.
 */
@ApplicationScoped
class OrganizationQueries {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String SELECT = """
            select o.id, o.version, s.code, s.administrative_code as "administrativeCode", s.name,
                   s.short_name as "shortName", s.level, s.line, s.kind,
                   organization_ref_on(s.parent_id, cast(nullif(:asOf, '') as date)) as parent,
                   o.valid_from as "validFrom", o.valid_to as "validTo",
                   s.valid_from as "stateFrom", s.valid_to as "stateTo",
                   (select jsonb_agg(jsonb_build_object('system', c.system, 'code', c.code, 'validFrom', c.valid_from,
                                                        'validTo', c.valid_to) order by c.valid_from, c.system, c.code)
                      from given_code c where c.organization_id = o.id) as codes,
                   organization_refs(o.successor_ids) as successors,
                   (select coalesce(jsonb_agg(organization_ref(b.id) order by b.code), '[]')
                      from organization b where b.successor_ids @> array[o.id]) as predecessors
            """;
    private static final String FROM =
            "  from organization_state s join organization o on o.id = s.organization_id where ";
    private static final String AS_IT_STANDS = "s.valid_from = o.state_from";
    private static final String AS_OF =
            "s.valid_from <= cast(cast(:asOf as text) as date) and coalesce(s.valid_to, date 'infinity') >= cast(cast(:asOf as text) as date)";

    private final Rows rows;
    private final Mutiny.Session session;

    OrganizationQueries(Rows rows, Mutiny.Session session) {
        this.rows = rows;
        this.session = session;
    }

    @WithTransaction
    Uni<Page<OrganizationView>> page(OrganizationFilter filter, @Nullable LocalDate asOf, PageRequest page) {
        List<String> after = page.after(1);
        return rows.list(
                        OrganizationView.class,
                        SELECT + FROM + on(asOf) + OrganizationFilter.WANTED
                                + " and s.code > :after order by s.code limit :fetch",
                        query -> dated(filter.bind(query), asOf)
                                .setParameter("after", after.isEmpty() ? "" : after.getFirst())
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.code())));
    }

    /** The body that has or once had the code, of whichever system; 404 when it did not exist on that day. */
    @WithTransaction
    Uni<OrganizationView> byCode(String code, @Nullable LocalDate asOf) {
        return rows.one(
                OrganizationView.class,
                SELECT + FROM + on(asOf)
                        + " and o.id = (select c.organization_id from given_code c where c.code = :code)",
                query -> dated(query, asOf).setParameter("code", OrganizationCode.read(code)));
    }

    /** The body that has or once had the code; null for none, {@link #NOBODY} for a code that nobody has. */
    Uni<UUID> idOf(@Nullable String code) {
        return code == null
                ? Uni.createFrom().nullItem()
                : session.createNativeQuery(
                                "select c.organization_id from given_code c where c.code = :code", UUID.class)
                        .setParameter("code", OrganizationCode.read(code))
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .continueWith(NOBODY);
    }

    /** The ids of all that are meant, by code. */
    @WithTransaction
    Uni<List<UUID>> ids(OrganizationFilter filter, LocalDate asOf) {
        UnaryOperator<Mutiny.SelectionQuery<UUID>> bound =
                query -> filter.bind(query).setParameter("asOf", asOf.toString());
        return bound.apply(session.createNativeQuery(
                        "select o.id" + FROM + AS_OF + OrganizationFilter.WANTED + " order by s.code", UUID.class))
                .getResultList();
    }

    private static String on(@Nullable LocalDate asOf) {
        return asOf == null ? AS_IT_STANDS : AS_OF;
    }

    private static <T> Mutiny.SelectionQuery<T> dated(Mutiny.SelectionQuery<T> query, @Nullable LocalDate asOf) {
        return query.setParameter("asOf", asOf == null ? "" : asOf.toString());
    }
}
