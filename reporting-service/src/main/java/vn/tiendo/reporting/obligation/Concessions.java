package vn.tiendo.reporting.obligation;

import static vn.tiendo.reporting.obligation.ObligationError.OBLIGATION_NOT_RECIPIENT;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;

/** More time for a report, or none of it any more: given by the body that receives it, with a reason. */
@ApplicationScoped
class Concessions {
    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final ObligationQueries queries;
    private final ObligationChanges changes;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Concessions(
            Mutiny.Session session,
            OrganizationCopies organizations,
            ObligationQueries queries,
            ObligationChanges changes,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.queries = queries;
        this.changes = changes;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code until} is exclusive, like every deadline. */
    @WithTransaction
    Uni<ObligationView> extend(UUID id, @Nullable Version expected, Instant until, String reason, OrgScope scope) {
        return held(id, expected, scope).chain(held -> {
            Instant before = held.obligation().dueAt;
            held.obligation().extend(until, clock.instant());
            return record(held, DeadlineAction.EXTENDED, before, reason);
        });
    }

    @WithTransaction
    Uni<ObligationView> waive(UUID id, @Nullable Version expected, String reason, OrgScope scope) {
        return held(id, expected, scope).chain(held -> {
            held.obligation().waive();
            return record(held, DeadlineAction.WAIVED, held.obligation().dueAt, reason);
        });
    }

    private record Held(Obligation obligation, OrganizationCopy by) {}

    private Uni<Held> held(UUID id, @Nullable Version expected, OrgScope scope) {
        return find(id, scope)
                .chain(found -> organizations.own(scope).map(own -> new Held(found, own)))
                .invoke(Concessions::requireRecipient)
                .invoke(held -> Version.require(expected, held.obligation().version));
    }

    private Uni<Obligation> find(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select b.* from obligation b where b.id = :id and " + ObligationQueries.IN_SCOPE
                                + " for update of b",
                        Obligation.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    private static void requireRecipient(Held held) {
        if (!held.by().id().equals(held.obligation().recipientId)) {
            throw OBLIGATION_NOT_RECIPIENT.because(held.by().code());
        }
    }

    private Uni<ObligationView> record(Held held, DeadlineAction action, Instant before, String reason) {
        Obligation obligation = held.obligation();
        return session.flush()
                .chain(() -> changes.add(
                        ObligationState.of(obligation), action, held.by().id(), before, reason))
                .chain(() -> outbox.add("obligation.changed", obligation.id, ObligationState.of(obligation)))
                .chain(() -> audit.record(
                        "obligation." + action.name().toLowerCase(Locale.ROOT),
                        obligation.id,
                        Map.of("version", obligation.version)))
                .chain(() -> queries.views(List.of(obligation)))
                .map(List::getFirst);
    }
}
