package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_HOLD_UNCLEAR;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;

/** What must not be removed, whatever its term: placed and lifted by administrators, kept on record. */
@ApplicationScoped
class EvidenceHolds {
    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final Audit audit;
    private final Clock clock;

    EvidenceHolds(Mutiny.Session session, OrganizationCopies organizations, Audit audit, Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The oldest first, lifted ones among them. */
    @WithTransaction
    Uni<Page<EvidenceHoldView>> list(PageRequest page) {
        List<String> after = page.after(1);
        return session.createNativeQuery("""
                        select h.* from evidence_hold h
                         where cast(:after as text) is null or h.id > cast(cast(:after as text) as uuid)
                         order by h.id limit :fetch
                        """, EvidenceHold.class)
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .chain(this::views)
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    @WithTransaction
    Uni<EvidenceHoldView> find(UUID id) {
        return one(id, "").chain(this::view);
    }

    /**
     * Holds from now on. 400 unless exactly one is named.
     *
     * @param dossier id of a report, finding or difficulty; it need not have evidence yet
     * @param organization code of a body; it may be closed
     */
    @WithTransaction
    Uni<EvidenceHoldView> place(@Nullable UUID dossier, @Nullable String organization, String reason) {
        if ((dossier == null) == (organization == null)) {
            throw EVIDENCE_HOLD_UNCLEAR.because();
        }
        return body(organization)
                .map(body -> new EvidenceHold(dossier, body, reason, now()))
                .call(hold -> session.persist(hold).chain(session::flush))
                .call(hold -> audit.record("evidence-hold.place", hold.id, Map.of("covers", covers(hold))))
                .chain(this::view);
    }

    @WithTransaction
    Uni<EvidenceHoldView> lift(UUID id, @Nullable Version expected, String because) {
        return one(id, " for update of h")
                .invoke(hold -> Version.require(expected, hold.version))
                .invoke(hold -> hold.lift(because, now()))
                .call(hold -> audit.record("evidence-hold.lift", hold.id, Map.of("covers", covers(hold))))
                .chain(this::view);
    }

    private Uni<EvidenceHold> one(UUID id, String locking) {
        return session.createNativeQuery(
                        "select h.* from evidence_hold h where h.id = :id" + locking, EvidenceHold.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    /** No item where none is named. */
    private Uni<UUID> body(@Nullable String code) {
        return code == null
                ? Uni.createFrom().nullItem()
                : organizations.byCode(code, "/organization").map(OrganizationCopy::id);
    }

    private static UUID covers(EvidenceHold hold) {
        return hold.dossierId != null ? hold.dossierId : Objects.requireNonNull(hold.organizationId);
    }

    private Uni<EvidenceHoldView> view(EvidenceHold hold) {
        return views(List.of(hold)).map(List::getFirst);
    }

    private Uni<List<EvidenceHoldView>> views(List<EvidenceHold> holds) {
        return organizations
                .all(holds.stream()
                        .map(hold -> hold.organizationId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .map(known -> holds.stream()
                        .map(hold -> EvidenceHoldView.of(hold, known))
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
