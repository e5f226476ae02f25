package vn.tiendo.reporting.difficulty;

import static vn.tiendo.reporting.difficulty.DifficultyError.DIFFICULTY_NOT_RAISER;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.reporting.evidence.EvidenceQueries;
import vn.tiendo.reporting.evidence.EvidenceSubjects;
import vn.tiendo.reporting.evidence.EvidenceView;
import vn.tiendo.reporting.evidence.SubjectKind;

/** Difficulties as things that evidence is for: who raised one proves it until it is answered. Each is a dossier of its own. */
@ApplicationScoped
class DifficultyEvidence implements EvidenceSubjects {
    private final EvidenceQueries evidence;
    private final DifficultyQueries difficulties;
    private final OrganizationCopies organizations;
    private final Mutiny.Session session;

    DifficultyEvidence(
            EvidenceQueries evidence,
            DifficultyQueries difficulties,
            OrganizationCopies organizations,
            Mutiny.Session session) {
        this.evidence = evidence;
        this.difficulties = difficulties;
        this.organizations = organizations;
        this.session = session;
    }

    @WithTransaction
    Uni<Page<EvidenceView>> list(UUID difficulty, PageRequest page, OrgScope scope) {
        return requireReadable(difficulty, scope).chain(() -> evidence.ofDossier(difficulty, page));
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.DIFFICULTY;
    }

    @Override
    public Uni<Subject> open(UUID difficulty, OrgScope scope) {
        return difficulties
                .lock(difficulty, scope)
                .call(found -> requireRaiser(found, scope))
                .invoke(Difficulty::requireOpen)
                .map(found -> new Subject(found.id, found.id, found.raiserId));
    }

    /** What it says does not change with its evidence. */
    @Override
    public Uni<Subject> edit(UUID difficulty, OrgScope scope) {
        return open(difficulty, scope);
    }

    @Override
    public Uni<Void> requireReadable(UUID difficulty, OrgScope scope) {
        return difficulties.read(difficulty, scope).replaceWithVoid();
    }

    @Override
    public Uni<Void> requireOwn(UUID difficulty, OrgScope scope) {
        return difficulties.read(difficulty, scope).chain(found -> requireRaiser(found, scope));
    }

    @Override
    public Uni<Set<UUID>> done(Collection<UUID> dossiers) {
        return session.createNativeQuery("""
                        select d.id from difficulty d
                         where d.id = any(cast(:dossiers as uuid[])) and d.status = 'ANSWERED'
                           for share of d skip locked
                        """, UUID.class)
                .setParameter("dossiers", dossiers.toArray(UUID[]::new))
                .getResultList()
                .map(Set::copyOf);
    }

    private Uni<Void> requireRaiser(Difficulty found, OrgScope scope) {
        return organizations
                .own(scope)
                .invoke(own -> {
                    if (!own.id().equals(found.raiserId)) {
                        throw DIFFICULTY_NOT_RAISER.because(own.code());
                    }
                })
                .replaceWithVoid();
    }
}
