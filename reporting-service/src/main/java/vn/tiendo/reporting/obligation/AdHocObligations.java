package vn.tiendo.reporting.obligation;

import static vn.tiendo.reporting.obligation.ObligationError.OBLIGATION_DUE_IN_PAST;
import static vn.tiendo.reporting.obligation.ObligationError.OBLIGATION_REPORTER_NOT_BELOW;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;

/** Reports that a body asks for once, from one below it or from one that reports to it already. */
@ApplicationScoped
class AdHocObligations {
    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final ObligationQueries queries;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AdHocObligations(
            Mutiny.Session session,
            OrganizationCopies organizations,
            ObligationQueries queries,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.queries = queries;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked for; {@code dueAt} is exclusive and may be a minute ahead. */
    record Request(String reporter, @Nullable String via, String title, Instant dueAt) {}

    @WithTransaction
    Uni<ObligationView> open(Request request, OrgScope scope) {
        Instant now = clock.instant();
        if (!request.dueAt().isAfter(now)) {
            throw OBLIGATION_DUE_IN_PAST.at("/dueAt", request.dueAt().toString());
        }
        return organizations
                .own(scope)
                .chain(recipient -> parties(request, recipient, scope))
                .map(parties -> new Obligation(
                        request.title(),
                        request.dueAt(),
                        parties.reporter().id(),
                        parties.recipient().id(),
                        parties.via(),
                        now))
                .chain(this::record);
    }

    private record Parties(
            OrganizationCopy reporter,
            OrganizationCopy recipient,
            @Nullable UUID via) {}

    private Uni<Parties> parties(Request request, OrganizationCopy recipient, OrgScope scope) {
        return organizations
                .existing(request.reporter(), "/reporter")
                .call(reporter -> requireAnswerable(reporter, recipient))
                .chain(reporter -> via(request).map(via -> new Parties(reporter, recipient, via)));
    }

    private Uni<@Nullable UUID> via(Request request) {
        return request.via() == null
                ? Uni.createFrom().nullItem()
                : organizations.existing(request.via(), "/via").map(OrganizationCopy::id);
    }

    private Uni<Void> requireAnswerable(OrganizationCopy reporter, OrganizationCopy recipient) {
        if (reporter.path().contains(recipient.id())) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        select count(*) from regime r
                         where r.reporter_id = :reporter and r.recipient_id = :recipient and r.status = 'CONFIRMED'
                        """, Long.class)
                .setParameter("reporter", reporter.id())
                .setParameter("recipient", recipient.id())
                .getSingleResult()
                .invoke(regimes -> {
                    if (regimes == 0) {
                        throw OBLIGATION_REPORTER_NOT_BELOW.at("/reporter", reporter.code());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<ObligationView> record(Obligation obligation) {
        return session.persist(obligation)
                .chain(() -> outbox.add("obligation.opened", obligation.id, ObligationState.of(obligation)))
                .chain(() ->
                        audit.record("obligation.request", obligation.id, Map.of("reporter", obligation.reporterId)))
                .chain(() -> queries.views(List.of(obligation)))
                .map(List::getFirst);
    }
}
