package vn.tiendo.reporting.consolidation;

import static vn.tiendo.reporting.consolidation.ConsolidationError.CONSOLIDATION_EXISTS;
import static vn.tiendo.reporting.consolidation.ConsolidationError.CONSOLIDATION_NOTHING_RECEIVED;
import static vn.tiendo.reporting.consolidation.ConsolidationError.CONSOLIDATION_REPORT_SUBMITTED;
import static vn.tiendo.reporting.consolidation.ConsolidationError.CONSOLIDATION_SOURCES_FIXED;
import static vn.tiendo.reporting.consolidation.ConsolidationError.CONSOLIDATION_SOURCES_UNNAMED;
import static vn.tiendo.reporting.consolidation.ConsolidationError.CONSOLIDATION_SOURCE_UNKNOWN;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.merge.Line;
import vn.tiendo.reporting.merge.Unit;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.report.OwnReports;
import vn.tiendo.reporting.report.ReportStatus;

/** Fills a body's own report from the accepted reports it received, and again when something has moved. */
@ApplicationScoped
class Consolidations {
    /** Why the version that a refresh begins beside an accepted one is there. */
    private static final String LATE_DATA = "Tổng hợp lại: số liệu của đơn vị đến sau hoặc được điều chỉnh";

    private final OwnReports own;
    private final ConsolidationStore store;
    private final Situations situations;
    private final ConsolidationRecords records;
    private final ConsolidationQueries queries;
    private final Clock clock;

    Consolidations(
            OwnReports own,
            ConsolidationStore store,
            Situations situations,
            ConsolidationRecords records,
            ConsolidationQueries queries,
            Clock clock) {
        this.own = own;
        this.store = store;
        this.situations = situations;
        this.records = records;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * What is to be consolidated: the caller's own obligation, or the report for it.
     *
     * @param from obligations received by the caller's organisation, for a report that stands under no period
     */
    record Request(
            @Nullable UUID obligation,
            @Nullable UUID report,
            @Nullable List<UUID> from) {}

    @WithTransaction
    Uni<ConsolidationView> begin(Request request, OrgScope scope) {
        return obligation(request, scope)
                .chain(obligation -> own.hold(obligation, scope))
                .call(held -> requireNone(held.owed()))
                .chain(held -> store.add(draw(request, held.owed()))
                        .chain(made -> compute(made, held, scope))
                        .chain(made -> queries.view(made)));
    }

    /** Computes anew; beside an accepted report it begins a correction, unless nothing has moved. */
    @WithTransaction
    Uni<ConsolidationView> refresh(UUID id, @Nullable Version expected, OrgScope scope) {
        return store.find(id, scope)
                .chain(found -> own.hold(found.obligationId(), scope)
                        .chain(held -> store.find(id, scope) // as it stands now that nobody else can change it
                                .invoke(locked -> Version.require(expected, locked.version()))
                                .chain(locked -> compute(locked, held, scope))))
                .chain(queries::view);
    }

    private Uni<UUID> obligation(Request request, OrgScope scope) {
        if ((request.obligation() == null) == (request.report() == null)) {
            throw ConsolidationError.CONSOLIDATION_SUBJECT_UNCLEAR.at("/obligation");
        }
        return request.obligation() != null
                ? Uni.createFrom().item(request.obligation())
                : own.obligationOf(request.report(), scope);
    }

    private Uni<Void> requireNone(ObligationState owed) {
        return store.of(owed.id())
                .invoke(existing -> {
                    if (existing != null) {
                        throw CONSOLIDATION_EXISTS.because(existing.toString());
                    }
                })
                .replaceWithVoid();
    }

    private Consolidation draw(Request request, ObligationState owed) {
        List<UUID> from = request.from();
        if (owed.periodType() == null && (from == null || from.isEmpty())) {
            throw CONSOLIDATION_SOURCES_UNNAMED.at("/from");
        }
        if (owed.periodType() != null && from != null) {
            throw CONSOLIDATION_SOURCES_FIXED.at("/from");
        }
        return new Consolidation(Ids.next(), 0, owed.id(), owed.reporterId(), from, clock.instant());
    }

    private Uni<Consolidation> compute(Consolidation consolidation, OwnReports.Held held, OrgScope scope) {
        if (held.status() == ReportStatus.SUBMITTED) {
            throw CONSOLIDATION_REPORT_SUBMITTED.because();
        }
        return situations
                .load(consolidation, held.owed(), held.report())
                .invoke(now -> requireReceived(consolidation, now))
                .chain(now -> held.status() == ReportStatus.ACCEPTED
                        ? correct(consolidation, held, now, scope)
                        : write(consolidation, held, now, scope));
    }

    private static void requireReceived(Consolidation consolidation, Situations.Situation now) {
        Set<UUID> received = now.known().units().stream()
                .filter(unit -> unit.standing() != Unit.Standing.NO_OBLIGATION)
                .map(Unit::obligation)
                .collect(Collectors.toSet());
        List<UUID> named = consolidation.drawnFrom() == null ? List.of() : consolidation.drawnFrom();
        for (int i = 0; i < named.size(); i++) {
            if (!received.contains(named.get(i))) {
                throw CONSOLIDATION_SOURCE_UNKNOWN.at("/from/" + i, named.get(i).toString());
            }
        }
        if (received.isEmpty()) {
            throw CONSOLIDATION_NOTHING_RECEIVED.because();
        }
    }

    private Uni<Consolidation> correct(
            Consolidation consolidation, OwnReports.Held accepted, Situations.Situation now, OrgScope scope) {
        return Staleness.changes(now).isEmpty()
                ? Uni.createFrom().item(consolidation)
                : own.correct(accepted, LATE_DATA, scope)
                        .chain(next -> situations
                                .load(consolidation, next.owed(), next.report())
                                .chain(copied -> write(consolidation, next, copied, scope)));
    }

    private Uni<Consolidation> write(
            Consolidation consolidation, OwnReports.Held held, Situations.Situation now, OrgScope scope) {
        Computation computed = Computation.of(now);
        Consolidation next = consolidation.next();
        return own.write(held, computed.items(), scope)
                .chain(written -> store.keep(written.report(), computed.lines())
                        .chain(() -> before(written, now))
                        .map(before -> computed.statement(before))
                        .call(statement -> store.save(next, written, statement, clock.instant()))
                        .chain(statement -> records.announce(next, written, computed, statement)))
                .replaceWith(next);
    }

    /** A correction is compared with what was accepted, a draft with the computation before. */
    private Uni<List<Line>> before(OwnReports.Held held, Situations.Situation now) {
        return held.correctsId() == null ? Uni.createFrom().item(Staleness.lines(now)) : store.lines(held.correctsId());
    }
}
