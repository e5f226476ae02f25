package vn.tiendo.reporting.routing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.time.VietnamTime;

/** Finds the body that is competent, by the nearest rule. */
@ApplicationScoped
public class Routes {
    private static final String RULE = """
            select r.competent, r.named_id, r.answer_days,
                   (select s.keeper_id from plan_state s where s.plan_id = cast(:plan as uuid)) as keeper_id
              from difficulty_rule r
             where r.about = :about
               and (r.organization_id is null or r.organization_id = any(cast(:path as uuid[])))
             order by array_position(cast(:path as uuid[]), r.organization_id) desc nulls last limit 1
            """;

    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final Clock clock;

    Routes(Mutiny.Session session, OrganizationCopies organizations, Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * What somebody raises.
     *
     * @param plan that it belongs to
     * @param receiver of the report that it is raised in
     */
    public record Question(
            About about,
            OrganizationCopy raiser,
            @Nullable UUID plan,
            @Nullable UUID receiver) {
        private Competent.Bodies bodies(@Nullable UUID keeper, @Nullable UUID named) {
            return new Competent.Bodies(raiser.id(), raiser.parentId(), keeper, receiver, named);
        }
    }

    /**
     * Where it goes.
     *
     * @param recipient absent when nobody is competent by any rule
     * @param answerDays working days for the answer
     */
    public record Route(@Nullable UUID recipient, int answerDays) {}

    @WithTransaction
    public Uni<Route> find(Question question) {
        return session.createNativeQuery(RULE, Tuple.class)
                .setParameter("about", question.about().name())
                .setParameter("path", question.raiser().path().toArray(UUID[]::new))
                .setParameter("plan", question.plan())
                .getSingleResult()
                .chain(rule -> route(question, rule));
    }

    private Uni<Route> route(Question question, Tuple rule) {
        List<UUID> candidates = Competent.valueOf(rule.get("competent", String.class))
                .candidates(question.bodies(rule.get("keeper_id", UUID.class), rule.get("named_id", UUID.class)));
        return organizations
                .all(candidates)
                .map(known -> new Route(first(candidates, known), rule.get("answer_days", Integer.class)));
    }

    /** A body that is closed, or not heard of yet, answers nothing. */
    private @Nullable UUID first(List<UUID> candidates, Map<UUID, OrganizationCopy> known) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        for (UUID candidate : candidates) {
            OrganizationCopy copy = known.get(candidate);
            if (copy != null && copy.existsOn(today)) {
                return candidate;
            }
        }
        return null;
    }
}
