package vn.tiendo.reporting.report;

import static vn.tiendo.reporting.report.ReportError.REPORT_ITEM_NOT_RETURNED;
import static vn.tiendo.reporting.report.ReportError.REPORT_LOCKED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Items of reports as things that evidence is for: it follows the same rules as the answer it proves. */
@ApplicationScoped
class ReportEvidence implements EvidenceSubjects {
    private final EvidenceQueries evidence;
    private final OpenReports open;
    private final ReportQueries queries;
    private final ReportHistory history;
    private final Mutiny.Session session;

    ReportEvidence(
            EvidenceQueries evidence,
            OpenReports open,
            ReportQueries queries,
            ReportHistory history,
            Mutiny.Session session) {
        this.evidence = evidence;
        this.open = open;
        this.queries = queries;
        this.history = history;
        this.session = session;
    }

    private record Found(Report report, ReportItem item) {
        Subject subject() {
            return new Subject(item.id, report.id, report.reporterId);
        }
    }

    @WithTransaction
    Uni<Page<EvidenceView>> list(UUID reportId, PageRequest page, OrgScope scope) {
        return requireReadable(reportId, scope).chain(() -> evidence.ofDossier(reportId, page));
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.REPORT_ITEM;
    }

    @Override
    public Uni<Subject> open(UUID itemId, OrgScope scope) {
        return find(itemId, scope).map(Found::subject);
    }

    /** An approved report must be approved again, as when an answer changes. */
    @Override
    public Uni<Subject> edit(UUID itemId, OrgScope scope) {
        return find(itemId, scope)
                .call(found -> keep(found.report(), found.report().edit(), scope))
                .map(Found::subject);
    }

    @Override
    public Uni<Void> requireReadable(UUID reportId, OrgScope scope) {
        return queries.report(reportId, scope).replaceWithVoid();
    }

    @Override
    public Uni<Void> requireOwn(UUID reportId, OrgScope scope) {
        return queries.report(reportId, scope).chain(report -> requireOwn(report, scope));
    }

    @Override
    public Uni<Set<UUID>> done(Collection<UUID> dossiers) {
        return session.createNativeQuery("""
                        select p.id from report p
                         where p.id = any(cast(:dossiers as uuid[])) and p.status = 'ACCEPTED'
                           for share of p skip locked
                        """, UUID.class)
                .setParameter("dossiers", dossiers.toArray(UUID[]::new))
                .getResultList()
                .map(Set::copyOf);
    }

    private Uni<Found> find(UUID itemId, OrgScope scope) {
        return session.find(ReportItem.class, itemId)
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .chain(item -> open.report(item.reportId, scope).map(report -> new Found(report, item)))
                .call(found -> requireOwn(found.report(), scope))
                .invoke(ReportEvidence::requireEditable);
    }

    private Uni<Void> requireOwn(Report report, OrgScope scope) {
        return open.parties(report)
                .invoke(parties -> Competence.requireReporter(report.reporterId, parties, scope))
                .replaceWithVoid();
    }

    private static void requireEditable(Found found) {
        switch (found.report().status) {
            case DRAFT, APPROVED -> {
                // the whole of it may change
            }
            case RETURNED -> {
                if (found.item().returnReason == null) {
                    throw REPORT_ITEM_NOT_RETURNED.because(found.item().name);
                }
            }
            case SUBMITTED, ACCEPTED -> throw REPORT_LOCKED.because(found.report().status);
        }
    }

    private Uni<Void> keep(Report report, Step step, OrgScope scope) {
        return step.from() == step.to() ? session.flush() : history.add(report, step, scope);
    }
}
