package vn.tiendo.reporting.difficulty;

import static vn.tiendo.reporting.difficulty.DifficultyError.DIFFICULTY_RECIPIENT_UNFIT;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.reporting.difficulty.DifficultyStep.DifficultyAction;
import vn.tiendo.reporting.routing.Routes;

/** Difficulties as they are raised: by a body that they concern, to the one that is competent or that it names. */
@ApplicationScoped
class Difficulties {
    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final Concerns concerns;
    private final Routes routes;
    private final Answering answering;
    private final DifficultySteps steps;
    private final DifficultyQueries queries;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Difficulties(
            Mutiny.Session session,
            OrganizationCopies organizations,
            Concerns concerns,
            Routes routes,
            Answering answering,
            DifficultySteps steps,
            DifficultyQueries queries,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.concerns = concerns;
        this.routes = routes;
        this.answering = answering;
        this.steps = steps;
        this.queries = queries;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is raised.
     *
     * @param subject id of what it is about
     * @param recipient code of the body that is to answer; absent: by the rules
     */
    record Raised(
            Difficulty.Words words,
            Concerns.Named named,
            UUID subject,
            @Nullable String recipient) {}

    @WithTransaction
    Uni<DifficultyView> raise(Raised raised, OrgScope scope) {
        return concerns.find(raised.named(), raised.subject(), scope)
                .call(() -> concerns.requireOwed(raised.words().obligation(), scope))
                .chain(concern -> organizations.own(scope).chain(own -> raise(raised, concern, own, scope)))
                .chain(queries::view);
    }

    private Uni<Difficulty> raise(Raised raised, Concern concern, OrganizationCopy own, OrgScope scope) {
        return routes.find(new Routes.Question(concern.about(), own, concern.plan(), concern.receiver()))
                .chain(route -> destination(raised, own, route.recipient())
                        .chain(to -> record(
                                new Difficulty(raised.words(), concern, own.id(), route.answerDays(), now()),
                                to,
                                scope)));
    }

    /** No item when nobody is competent by any rule. */
    private Uni<UUID> destination(Raised raised, OrganizationCopy own, @Nullable UUID byRule) {
        return raised.recipient() == null
                ? Uni.createFrom().item(byRule)
                : organizations
                        .existing(raised.recipient(), "/recipient")
                        .invoke(named -> {
                            if (named.id().equals(own.id())) {
                                throw DIFFICULTY_RECIPIENT_UNFIT.at("/recipient", named.code());
                            }
                        })
                        .map(OrganizationCopy::id);
    }

    private Uni<Difficulty> record(Difficulty raised, @Nullable UUID recipient, OrgScope scope) {
        return session.persist(raised)
                .chain(() -> steps.add(raised, DifficultyAction.RAISE, raised.raiserId, null, scope))
                .chain(() -> outbox.add("difficulty.raised", raised.id, DifficultyState.of(raised)))
                .chain(() -> audit.record("difficulty.raise", raised.id, Map.of("kind", raised.kind)))
                .chain(() -> recipient == null
                        ? Uni.createFrom().voidItem()
                        : answering.route(raised, recipient, raised.raiserId, null, scope))
                .replaceWith(raised);
    }

    /** As PostgreSQL keeps it, so that a moment read back equals the one written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
