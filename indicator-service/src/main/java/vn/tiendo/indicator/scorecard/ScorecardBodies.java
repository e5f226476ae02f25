package vn.tiendo.indicator.scorecard;

import static vn.tiendo.indicator.scoring.ScoringError.SCORING_BODY_NOT_FOUND;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rollup.RollupQuestion.Bodies;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/** Which bodies a question is about, within the caller's scope. */
@ApplicationScoped
class ScorecardBodies {
    /** The body that is named comes with them, so that one which is not seen differs from one without any below it. */
    private static final String SELECT = """
            select b.id as body_id, b.code as body_code, b.name as body_name, b.level, b.line, n.id as named_id
              from organization_copy n
              left join organization_copy b on b.code > :after and (%s)
                   and (cast(:level as text) = '' or b.level = :level)
             where n.code = :code and %s
             order by b.code
            """;

    private final Mutiny.Session session;

    ScorecardBodies(Mutiny.Session session) {
        this.session = session;
    }

    record Body(OrganizationRef organization, String level, String line) {
        UUID id() {
            return organization.id();
        }
    }

    /** All of them, by code; of a page, one more than it has. 404 outside the scope. */
    Uni<List<Body>> of(String code, Bodies of, @Nullable String level, @Nullable PageRequest page, OrgScope scope) {
        String which = of == Bodies.SELF ? "b.id = n.id" : "b.parent_id = n.id and b.valid_to is null";
        Mutiny.SelectionQuery<Tuple> query = scope.bind(
                        session.createNativeQuery(SELECT.formatted(which, OrgScope.below("n.id")), Tuple.class))
                .setParameter("after", after(page))
                .setParameter("level", level == null ? "" : level)
                .setParameter("code", code);
        return (page == null ? query : query.setMaxResults(page.fetch()))
                .getResultList()
                .invoke(rows -> {
                    if (rows.isEmpty()) {
                        throw SCORING_BODY_NOT_FOUND.because(code);
                    }
                })
                .map(rows -> rows.stream()
                        .filter(row -> row.get("body_id", UUID.class) != null)
                        .map(ScorecardBodies::body)
                        .toList());
    }

    private static String after(@Nullable PageRequest page) {
        return page == null ? "" : page.after(1).stream().findFirst().orElse("");
    }

    private static Body body(Tuple row) {
        return new Body(OrganizationRef.of(row, "body"), row.get("level", String.class), row.get("line", String.class));
    }
}
