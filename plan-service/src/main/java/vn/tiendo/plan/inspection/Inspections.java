package vn.tiendo.plan.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.plan.finding.FindingDraft;
import vn.tiendo.plan.finding.FindingDrafts;
import vn.tiendo.plan.finding.FindingQueries;
import vn.tiendo.plan.finding.FindingView;
import vn.tiendo.plan.inspection.InspectionResource.ConcludeInspection;

/** Opens inspections, gathers what they find, and concludes them. */
@ApplicationScoped
class Inspections {
    private final InspectionStore store;
    private final InspectionQueries queries;
    private final Inspectees inspectees;
    private final FindingDrafts drafts;
    private final FindingQueries findings;
    private final OrganizationCopies copies;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;
    private final Clock clock;

    Inspections(
            InspectionStore store,
            InspectionQueries queries,
            Inspectees inspectees,
            FindingDrafts drafts,
            FindingQueries findings,
            OrganizationCopies copies,
            Outbox outbox,
            Idempotency idempotency,
            MergePatch mergePatch,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.inspectees = inspectees;
        this.drafts = drafts;
        this.findings = findings;
        this.copies = copies;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /** By the caller's own body. */
    @WithTransaction
    Uni<InspectionView> open(InspectionDraft draft, OrgScope scope) {
        return idempotency.once(
                draft,
                InspectionView.class,
                () -> copies.own(scope)
                        .chain(own -> inspectees
                                .of(draft, own.id(), scope)
                                .map(inspected ->
                                        Inspection.open(Ids.next(), own.id(), draft, inspected, clock.instant())))
                        .chain(opened -> kept(opened, "inspection.open", scope)));
    }

    @WithTransaction
    Uni<InspectionView> edit(UUID id, @Nullable Version expected, @Nullable JsonNode patch, OrgScope scope) {
        return store.ofInspector(id, scope)
                .map(found -> found.requireVersion(expected).requireOpen())
                .chain(found -> queries.byId(id, scope)
                        .map(view -> mergePatch.apply(view.draft(), patch))
                        .chain(draft -> inspectees
                                .of(draft, found.inspectorId(), scope)
                                .map(inspected -> found.edited(draft, inspected))))
                .chain(edited -> kept(edited, "inspection.edit", scope));
    }

    @WithTransaction
    Uni<Page<FindingView>> findings(UUID id, PageRequest page, OrgScope scope) {
        return queries.byId(id, scope).chain(() -> findings.ofInspection(id, page, scope));
    }

    @WithTransaction
    Uni<FindingView> add(UUID id, FindingDraft draft, OrgScope scope) {
        return idempotency.once(
                List.of(id, draft),
                FindingView.class,
                () -> store.ofInspector(id, scope)
                        .map(Inspection::found)
                        .chain(found -> store.keep(found, "inspection.find"))
                        .chain(() -> drafts.add(id, draft, scope)));
    }

    @WithTransaction
    Uni<InspectionView> conclude(UUID id, @Nullable Version expected, ConcludeInspection command, OrgScope scope) {
        return idempotency.once(
                List.of("conclude", id, command),
                InspectionView.class,
                () -> store.ofInspector(id, scope)
                        .map(found -> found.requireVersion(expected).concluded(command.conclusion(), clock.instant()))
                        .call(concluded -> drafts.open(id, concluded.inspectorId(), clock.instant())
                                .chain(opened -> outbox.add(
                                        "inspection.concluded", id, InspectionConcluded.of(concluded, opened))))
                        .chain(concluded -> kept(concluded, "inspection.conclude", scope)));
    }

    private Uni<InspectionView> kept(Inspection inspection, String action, OrgScope scope) {
        return store.keep(inspection, action).chain(() -> queries.byId(inspection.id(), scope));
    }
}
