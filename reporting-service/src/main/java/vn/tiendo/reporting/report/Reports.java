package vn.tiendo.reporting.report;

import static vn.tiendo.reporting.report.ReportError.REPORT_RETURN_ITEM_UNKNOWN;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.obligation.Obligations;

/** Moves reports from state to state: load and lock, let the report decide, record. */
@ApplicationScoped
class Reports {
    private final OpenReports open;
    private final Obligations obligations;
    private final ReportRecords records;
    private final Corrections corrections;
    private final ReportChecks checks;
    private final TrueUps trueUps;
    private final Clock clock;

    Reports(
            OpenReports open,
            Obligations obligations,
            ReportRecords records,
            Corrections corrections,
            ReportChecks checks,
            TrueUps trueUps,
            Clock clock) {
        this.open = open;
        this.obligations = obligations;
        this.records = records;
        this.corrections = corrections;
        this.checks = checks;
        this.trueUps = trueUps;
        this.clock = clock;
    }

    /** An item sent back; {@code reason} at most 200 characters, it travels with the event. */
    record Returned(UUID item, String reason) {}

    @WithTransaction
    Uni<ReportView> approve(UUID id, @Nullable Version expected, OrgScope scope) {
        return ofReporter(id, expected, scope)
                .chain(found -> approve(found, scope).chain(step -> records.approved(found, step, scope)));
    }

    /** Hands in; a caller who may approve approves by it. No statement is sent per item. */
    @WithTransaction
    Uni<ReportView> submit(UUID id, @Nullable Version expected, OrgScope scope) {
        Instant now = now();
        return ofReporter(id, expected, scope)
                .chain(found -> obligations
                        .satisfy(found.report().obligationId, now)
                        .chain(owed -> submit(found, owed, now, scope)));
    }

    @WithTransaction
    Uni<ReportView> withdraw(UUID id, @Nullable Version expected, OrgScope scope) {
        return ofReporter(id, expected, scope)
                .chain(found -> reopened(found.report()).chain(owed -> withdraw(found, owed, scope)));
    }

    /** Sends items back with reasons; 400 when one of them is not of this report. */
    @WithTransaction
    Uni<ReportView> sendBack(
            UUID id, @Nullable Version expected, List<Returned> items, @Nullable Instant dueAt, OrgScope scope) {
        return ofRecipient(id, expected, scope)
                .chain(found -> obligations
                        .hold(found.report().obligationId)
                        .chain(owed -> sendBack(found, reasons(found, items), dueAt, owed, scope)));
    }

    @WithTransaction
    Uni<ReportView> accept(UUID id, @Nullable Version expected, OrgScope scope) {
        return ofRecipient(id, expected, scope)
                .chain(found ->
                        obligations.hold(found.report().obligationId).chain(owed -> accept(found, owed, scope)));
    }

    /** The head of the unit does not stand for what could not be handed in. */
    private Uni<Step> approve(OpenReports.Open found, OrgScope scope) {
        Step step = found.report().approve(found.items(), now());
        return obligations
                .read(found.report().obligationId)
                .chain(owed -> checks.require(found, owed, scope))
                .replaceWith(step);
    }

    private Uni<ReportView> accept(OpenReports.Open found, Obligations.Settled owed, OrgScope scope) {
        Step step = found.report().accept(now());
        return records.announce("report.accepted", found, step, owed, scope)
                .call(() -> corrections.announce(found, owed.state()))
                .call(() -> trueUps.settle(found, scope));
    }

    /** While the accepted version stands, taking back a correction of it leaves nothing owed. */
    private Uni<Obligations.Settled> reopened(Report report) {
        return report.correctsId == null
                ? obligations.reopen(report.obligationId)
                : obligations.hold(report.obligationId);
    }

    private Uni<ReportView> submit(OpenReports.Open found, Obligations.Settled owed, Instant now, OrgScope scope) {
        Step step = found.report().submit(found.items(), owed.state().dueAt(), scope.has("report-approver"), now);
        return checks.require(found, owed.state(), scope)
                .chain(() -> records.announce("report.submitted", found, step, owed, scope));
    }

    private Uni<ReportView> withdraw(OpenReports.Open found, Obligations.Settled owed, OrgScope scope) {
        Step step = found.report().withdraw();
        return open.mark(found, Map.of())
                .chain(unmarked -> records.announce("report.withdrawn", unmarked, step, owed, scope));
    }

    private Uni<ReportView> sendBack(
            OpenReports.Open found,
            Map<UUID, String> reasons,
            @Nullable Instant dueAt,
            Obligations.Settled owed,
            OrgScope scope) {
        Step step = found.report().sendBack(dueAt, now());
        return open.mark(found, reasons)
                .chain(marked -> records.announce("report.returned", marked, step, owed, scope));
    }

    private Uni<OpenReports.Open> ofReporter(UUID id, @Nullable Version expected, OrgScope scope) {
        return open.find(id, scope)
                .invoke(found -> Competence.requireReporter(found.report().reporterId, found.parties(), scope))
                .invoke(found -> Version.require(expected, found.report().version));
    }

    private Uni<OpenReports.Open> ofRecipient(UUID id, @Nullable Version expected, OrgScope scope) {
        return open.find(id, scope)
                .invoke(found -> Competence.requireRecipient(found.report().recipientId, found.parties(), scope))
                .invoke(found -> Version.require(expected, found.report().version));
    }

    private static Map<UUID, String> reasons(OpenReports.Open found, List<Returned> returned) {
        Set<UUID> known = found.items().stream().map(ItemState::id).collect(Collectors.toSet());
        Map<UUID, String> reasons = new LinkedHashMap<>();
        for (int i = 0; i < returned.size(); i++) {
            Returned one = returned.get(i);
            if (!known.contains(one.item())) {
                throw REPORT_RETURN_ITEM_UNKNOWN.at(
                        "/items/" + i + "/item", one.item().toString());
            }
            reasons.put(one.item(), one.reason());
        }
        return reasons;
    }

    /** As PostgreSQL keeps it, so that a moment read back equals the one written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
