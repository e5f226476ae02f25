package vn.tiendo.indicator.explanation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Moment;
import vn.tiendo.kit.scope.OrganizationRef;

/** The versions of a measurement; callers have checked the scope. */
@ApplicationScoped
class Versions {
    private final Mutiny.Session session;

    Versions(Mutiny.Session session) {
        this.session = session;
    }

    /** @param asOf only those that were there at the end of this day; null for all */
    Uni<List<Explanation.Version>> of(UUID measurement, @Nullable LocalDate asOf) {
        return session.createNativeQuery("""
                        select m.version, m.answer, m.value, m.numerator, m.denominator, m.kind, m.state, m.source, m.report_id,
                               m.report_version, m.client, m.definition_version, m.accepted_by as acceptor_id,
                               o.code as acceptor_code, o.name as acceptor_name, m.accepted_at, m.valid_from, m.valid_to
                          from measurement m left join organization_copy o on o.id = m.accepted_by
                         where m.id = :id and m.valid_from < coalesce(cast(cast(:before as text) as timestamptz), 'infinity')
                         order by m.version desc
                        """, Tuple.class)
                .setParameter("id", measurement)
                .setParameter(
                        "before", asOf == null ? null : Contributors.endOf(asOf).toString())
                .getResultList()
                .map(rows -> rows.stream().map(Versions::version).toList());
    }

    private static Explanation.Version version(Tuple row) {
        return new Explanation.Version(
                row.get("version", Integer.class),
                row.get("answer", String.class),
                row.get("value", BigDecimal.class),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class),
                row.get("kind", String.class),
                row.get("state", String.class),
                row.get("source", String.class),
                row.get("report_id", UUID.class),
                row.get("report_version", Integer.class),
                row.get("client", String.class),
                row.get("definition_version", Long.class),
                OrganizationRef.orNull(row, "acceptor"),
                Moment.orNull(row, "accepted_at"),
                Moment.of(row, "valid_from"),
                Moment.orNull(row, "valid_to"));
    }
}
