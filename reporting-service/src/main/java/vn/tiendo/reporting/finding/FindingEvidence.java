package vn.tiendo.reporting.finding;

import static vn.tiendo.reporting.finding.FindingError.FINDING_NOT_OWED;
import static vn.tiendo.reporting.finding.FindingError.FINDING_NOT_OWNER;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.evidence.EvidenceQueries;
import vn.tiendo.reporting.evidence.EvidenceSubjects;
import vn.tiendo.reporting.evidence.EvidenceView;
import vn.tiendo.reporting.evidence.SubjectKind;

/**
 * Findings as things that evidence is for: the owner proves the remedy while it owes one; it and the inspecting body, and
 * those above them, see it. A finding is a dossier of its own.
 */
@ApplicationScoped
class FindingEvidence implements EvidenceSubjects {
    private static final String IN_SCOPE =
            "(" + OrgScope.below("f.owner_id") + " or " + OrgScope.below("f.inspector_id") + ")";

    private final EvidenceQueries evidence;
    private final Mutiny.Session session;

    FindingEvidence(EvidenceQueries evidence, Mutiny.Session session) {
        this.evidence = evidence;
        this.session = session;
    }

    private record Found(UUID id, UUID owner, FindingStatus status, boolean own) {
        Found requireOwn(OrgScope scope) {
            if (!own) {
                throw FINDING_NOT_OWNER.because(scope.organization());
            }
            return this;
        }

        Subject requireOwed() {
            if (!status.isOwed()) {
                throw FINDING_NOT_OWED.because(status);
            }
            return new Subject(id, id, owner);
        }
    }

    @WithTransaction
    Uni<Page<EvidenceView>> list(UUID finding, PageRequest page, OrgScope scope) {
        return requireReadable(finding, scope).chain(() -> evidence.ofDossier(finding, page));
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.FINDING;
    }

    /** The answer to a finding is handed in to plan-service. */
    @Override
    public boolean handedInElsewhere() {
        return true;
    }

    @Override
    public Uni<Subject> open(UUID finding, OrgScope scope) {
        return find(finding, scope, " for update of f")
                .map(found -> found.requireOwn(scope).requireOwed());
    }

    /** Nothing of the finding itself changes here. */
    @Override
    public Uni<Subject> edit(UUID finding, OrgScope scope) {
        return open(finding, scope);
    }

    @Override
    public Uni<Void> requireReadable(UUID finding, OrgScope scope) {
        return find(finding, scope, "").replaceWithVoid();
    }

    @Override
    public Uni<Void> requireOwn(UUID finding, OrgScope scope) {
        return find(finding, scope, "").invoke(found -> found.requireOwn(scope)).replaceWithVoid();
    }

    @Override
    public Uni<Set<UUID>> done(Collection<UUID> dossiers) {
        return session.createNativeQuery("""
                        select f.id from finding_copy f
                         where f.id = any(cast(:dossiers as uuid[])) and f.status in ('ACCEPTED', 'WITHDRAWN')
                           for share of f skip locked
                        """, UUID.class)
                .setParameter("dossiers", dossiers.toArray(UUID[]::new))
                .getResultList()
                .map(Set::copyOf);
    }

    private Uni<Found> find(UUID finding, OrgScope scope, String locking) {
        return scope.bind(session.createNativeQuery(
                        "select f.id, f.owner_id, f.status, " + OrgScope.own("f.owner_id")
                                + " as own from finding_copy f where f.id = :id and " + IN_SCOPE + locking,
                        Tuple.class))
                .setParameter("id", finding)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .map(row -> new Found(
                        row.get("id", UUID.class),
                        row.get("owner_id", UUID.class),
                        FindingStatus.valueOf(row.get("status", String.class)),
                        Boolean.TRUE.equals(row.get("own", Boolean.class))));
    }
}
