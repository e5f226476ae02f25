package vn.tiendo.plan.finding;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.plan.finding.FindingStep.EvidenceRef;
import vn.tiendo.plan.finding.FindingStep.Kind;
import vn.tiendo.plan.finding.FindingStep.Said;
import vn.tiendo.plan.finding.RemedyResource.AcceptRemedy;
import vn.tiendo.plan.finding.RemedyResource.ExtendFinding;
import vn.tiendo.plan.finding.RemedyResource.RemedyFinding;
import vn.tiendo.plan.finding.RemedyResource.ReturnRemedy;
import vn.tiendo.plan.finding.RemedyResource.WithdrawFinding;

/** Lets owners answer what was found at them, and the inspecting body decide whether that does. */
@ApplicationScoped
class Findings {
    private final FindingStore store;
    private final FindingQueries queries;
    private final FindingDrafts drafts;
    private final FindingAnnouncements announcements;
    private final OrganizationCopies copies;
    private final Audit audit;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;
    private final Clock clock;

    Findings(
            FindingStore store,
            FindingQueries queries,
            FindingDrafts drafts,
            FindingAnnouncements announcements,
            OrganizationCopies copies,
            Audit audit,
            Idempotency idempotency,
            MergePatch mergePatch,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.drafts = drafts;
        this.announcements = announcements;
        this.copies = copies;
        this.audit = audit;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @WithTransaction
    Uni<FindingView> edit(UUID id, @Nullable Version expected, @Nullable JsonNode patch, OrgScope scope) {
        return store.touchInspection(id)
                .chain(() -> store.ofInspector(id, scope))
                .map(finding -> finding.requireVersion(expected))
                .chain(finding -> queries.byId(id, null, scope)
                        .map(view -> mergePatch.apply(view.draft(), patch))
                        .chain(draft -> drafts.owner(finding.inspectionId(), draft, scope)
                                .chain(owner -> drafts.lastDay(draft.nominalDueOn())
                                        .map(day -> finding.edited(draft, owner, day)))))
                .chain(edited -> done(Kind.EDITED, edited, null, List.of(), scope));
    }

    @WithTransaction
    Uni<FindingView> remedy(UUID id, @Nullable Version expected, RemedyFinding command, OrgScope scope) {
        return idempotency.once(
                List.of("remedy", id, command),
                FindingView.class,
                () -> store.ofOwner(id, scope)
                        .map(finding -> finding.requireVersion(expected).answered())
                        .chain(answered ->
                                done(Kind.ANSWERED, answered, command.answer(), command.evidenceOrNone(), scope)));
    }

    @WithTransaction
    Uni<FindingView> accept(UUID id, @Nullable Version expected, AcceptRemedy command, OrgScope scope) {
        return decide(id, expected, command, Kind.ACCEPTED, command.note(), Finding::accepted, scope);
    }

    @WithTransaction
    Uni<FindingView> sendBack(UUID id, @Nullable Version expected, ReturnRemedy command, OrgScope scope) {
        LocalDate until = command.nominalDueOn();
        return until == null
                ? decide(
                        id,
                        expected,
                        command,
                        Kind.RETURNED,
                        command.reason(),
                        finding -> finding.returned(null),
                        scope)
                : drafts.lastDay(until)
                        .chain(day -> decide(
                                id,
                                expected,
                                command,
                                Kind.RETURNED,
                                command.reason(),
                                finding -> finding.returned(day),
                                scope));
    }

    @WithTransaction
    Uni<FindingView> extend(UUID id, @Nullable Version expected, ExtendFinding command, OrgScope scope) {
        return drafts.lastDay(command.nominalDueOn())
                .chain(day -> decide(
                        id,
                        expected,
                        command,
                        Kind.EXTENDED,
                        command.reason(),
                        finding -> finding.extended(day),
                        scope));
    }

    @WithTransaction
    Uni<FindingView> withdraw(UUID id, @Nullable Version expected, WithdrawFinding command, OrgScope scope) {
        return decide(id, expected, command, Kind.WITHDRAWN, command.reason(), Finding::withdrawn, scope);
    }

    private Uni<FindingView> decide(
            UUID id,
            @Nullable Version expected,
            Object command,
            Kind kind,
            @Nullable String said,
            Function<Finding, Finding> decision,
            OrgScope scope) {
        return idempotency.once(
                List.of(kind, id, command),
                FindingView.class,
                () -> store.ofInspector(id, scope)
                        .map(finding -> decision.apply(finding.requireVersion(expected)))
                        .chain(decided -> done(kind, decided, said, List.of(), scope)));
    }

    private Uni<FindingView> done(
            Kind kind, Finding after, @Nullable String said, List<EvidenceRef> evidence, OrgScope scope) {
        return copies.own(scope)
                .map(own -> FindingStep.of(kind, after, new Said(own.id(), clock.instant(), said, evidence)))
                .chain(step -> store.keep(List.of(after), List.of(step)))
                .chain(() -> announcements.announce(List.of(after.id())))
                .chain(() -> audit.record("finding.step", after.id(), Map.of("kind", kind, "version", after.version())))
                .chain(() -> queries.byId(after.id(), null, scope));
    }
}
