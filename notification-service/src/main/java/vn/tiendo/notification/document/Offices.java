package vn.tiendo.notification.document;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.documents.office.Office;

/** How bodies head what they issue, as far as this service has heard of them. */
@ApplicationScoped
public class Offices {
    private final Mutiny.Session session;

    Offices(Mutiny.Session session) {
        this.session = session;
    }

    /** {@link #unknown()} when this service has not heard of it: that is left to the office. */
    @WithTransaction
    public Uni<Office> of(UUID body) {
        return session.createNativeQuery("""
                        select i.name, i.level, i.line, u.name as parent_name,
                               (select s.name from organization_copy s
                                 where s.id = any(i.path) and s.level in ('PROVINCE', 'COMMUNE')
                                 order by cardinality(s.path) desc limit 1) as seat
                          from organization_copy i left join organization_copy u on u.id = i.parent_id
                         where i.id = :body
                        """, Tuple.class)
                .setParameter("body", body)
                .getResultList()
                .map(rows -> rows.isEmpty() ? unknown() : office(rows.getFirst()));
    }

    /** A body of which nothing is known. */
    public static Office unknown() {
        return new Office("", null, null, "", "");
    }

    private static Office office(Tuple row) {
        return new Office(
                row.get("name", String.class),
                row.get("parent_name", String.class),
                row.get("seat", String.class),
                row.get("level", String.class),
                row.get("line", String.class));
    }
}
