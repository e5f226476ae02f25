package vn.tiendo.reporting.consolidation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.consolidation.ConsolidationView.VersionView;
import vn.tiendo.reporting.merge.Unit;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.obligation.Obligations;
import vn.tiendo.reporting.period.PeriodType;

/** Reads consolidations of one's organisation and those below it. */
@ApplicationScoped
class ConsolidationQueries {
    private static final Set<String> OPEN = Set.of("DRAFT", "APPROVED", "RETURNED");

    private final Mutiny.Session session;
    private final ConsolidationStore store;
    private final Situations situations;
    private final Obligations obligations;

    ConsolidationQueries(
            Mutiny.Session session, ConsolidationStore store, Situations situations, Obligations obligations) {
        this.session = session;
        this.store = store;
        this.situations = situations;
        this.obligations = obligations;
    }

    @WithTransaction
    Uni<ConsolidationView> find(UUID id, OrgScope scope) {
        return store.find(id, scope).chain(this::view);
    }

    /** Whether it is stale is found out by computing it anew. */
    Uni<ConsolidationView> view(Consolidation consolidation) {
        return obligations
                .read(consolidation.obligationId())
                .chain(owed -> newest(owed.id())
                        .chain(report -> store.versions(consolidation.id())
                                .chain(versions -> situations
                                        .load(consolidation, owed, report.id())
                                        .map(now -> view(consolidation, owed, report, versions, now)))));
    }

    private static ConsolidationView view(
            Consolidation consolidation,
            ObligationState owed,
            VersionView report,
            List<Consolidation.Version> versions,
            Situations.Situation now) {
        Showing show = new Showing(now.organizations());
        Consolidation.Statement computed = versions.getFirst().statement();
        List<Unit> units = OPEN.contains(report.status()) ? now.known().units() : computed.units();
        var changes = Staleness.changes(now);
        return new ConsolidationView(
                consolidation.id(),
                consolidation.version(),
                owed.id(),
                show.ref(consolidation.organizationId()),
                owed.periodType(),
                owed.windowFrom(),
                owed.windowTo(),
                report,
                versions.stream()
                        .map(one -> new VersionView(one.report(), one.reportVersion(), one.status(), one.computedAt()))
                        .toList(),
                !changes.isEmpty(),
                show.changes(changes),
                show.items(now, computed.byHand()),
                show.units(units, true),
                show.units(units, false),
                show.unmatched(computed.unmatched()),
                show.changes(computed.changes()),
                ConsolidationView.RECONCILIATION + consolidation.id());
    }

    private Uni<VersionView> newest(UUID obligation) {
        return session.createNativeQuery("""
                        select p.id, p.report_version, p.status, v.computed_at
                          from report p left join consolidation_version v on v.report_id = p.id
                         where p.obligation_id = :obligation order by p.report_version desc limit 1
                        """, Tuple.class)
                .setParameter("obligation", obligation)
                .getSingleResult()
                .map(row -> {
                    OffsetDateTime computedAt = row.get("computed_at", OffsetDateTime.class);
                    return new VersionView(
                            row.get("id", UUID.class),
                            row.get("report_version", Integer.class),
                            row.get("status", String.class),
                            computedAt == null ? null : computedAt.toInstant());
                });
    }

    @WithTransaction
    Uni<Page<ConsolidationSummary>> list(@Nullable UUID obligation, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return scope.bind(session.createNativeQuery("""
                        select n.id, n.version, n.obligation_id, n.organization_id, c.code as organization_code,
                               c.name as organization_name, b.period_type, v.report_id, v.report_version, p.status,
                               v.computed_at, jsonb_array_length(v.statement -> 'units') as units,
                               (select cast(count(*) as int) from jsonb_array_elements(v.statement -> 'units') u
                                 where u ->> 'standing' = 'CONTRIBUTED') as contributing
                          from consolidation n
                          join obligation b on b.id = n.obligation_id
                          join lateral (select * from consolidation_version w where w.consolidation_id = n.id
                                         order by w.report_version desc limit 1) v on true
                          join report p on p.id = v.report_id
                          left join organization_copy c on c.id = n.organization_id
                         where (cast(:after as text) is null or n.id < cast(cast(:after as text) as uuid))
                           and (cast(:obligation as uuid) is null or n.obligation_id = :obligation)
                           and %s
                         order by n.id desc limit :fetch
                        """.formatted(ConsolidationStore.IN_SCOPE), Tuple.class))
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("obligation", obligation)
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(ConsolidationQueries::summary).toList())
                .map(rows -> page.page(rows, row -> List.of(row.id().toString())));
    }

    private static ConsolidationSummary summary(Tuple row) {
        String periodType = row.get("period_type", String.class);
        int contributing = row.get("contributing", Integer.class);
        return new ConsolidationSummary(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("obligation_id", UUID.class),
                OrganizationRef.of(row, "organization"),
                periodType == null ? null : PeriodType.valueOf(periodType),
                row.get("report_id", UUID.class),
                row.get("report_version", Integer.class),
                row.get("status", String.class),
                row.get("computed_at", OffsetDateTime.class).toInstant(),
                contributing,
                row.get("units", Integer.class) - contributing);
    }
}
