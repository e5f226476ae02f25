package vn.tiendo.plan.finding;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.finding.FindingResource.FindingFilter;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;

/** Reads findings within a scope, as they stood on a day. */
@ApplicationScoped
public class FindingQueries {
    /**
     * SQL over {@code finding f join inspection i}: one's own body or one below it inspects or, once the inspection is
     * concluded, is inspected or must remedy; a body that passed it on reads it still.
     */
    static final String READABLE = "(" + OrgScope.below("i.inspector_id") + " or f.opened_at is not null and ("
            + OrgScope.below("f.owner_id") + " or exists (select 1 from unnest(i.inspected_ids) as b(id) where "
            + OrgScope.below("b.id")
            + ") or exists (select 1 from reorganization_move m where m.subject_id in (f.id, i.id)"
            + " and " + OrgScope.below("m.from_id") + ")))";

    /** The step that made the finding what it was at {@code :moment}, and the answer that it had then. */
    private static final String FROM = """
              from finding f join inspection i on i.id = f.inspection_id
             cross join lateral (select x.* from finding_step x where x.finding_id = f.id and x.at < :moment
                                  order by x.nth desc limit 1) s
              left join lateral (select x.at from finding_step x
                                  where x.finding_id = f.id and x.kind = 'ANSWERED' and x.at < :moment
                                  order by x.nth desc limit 1) a on true
             cross join lateral (select
                   case when s.status in ('DRAFT', 'WITHDRAWN') then null
                        when s.status in ('ANSWERED', 'ACCEPTED') and a.at >= s.due_at then 'COMPLETED_LATE'
                        when s.status in ('ANSWERED', 'ACCEPTED') then 'COMPLETED_ON_TIME'
                        when s.due_at < :moment then 'OVERDUE'
                        when s.due_at < :soon then 'DUE_SOON'
                        else 'ON_TRACK' end as timeliness) d
             where\s""" + READABLE;

    private static final String SELECT = """
            select f.id, f.version, f.number, s.status, f.severity, f.text, f.demand, d.timeliness,
                   jsonb_build_object('id', i.id, 'inspector', organization_ref(i.inspector_id), 'bodyKind', i.body_kind,
                                      'legalBasis', i.legal_basis) as inspection,
                   organization_ref(s.owner_id) as owner, s.nominal_due_on as "nominalDueOn",
                   s.due_at as "dueAt",
                   f.plan_id as plan, f.task_id as task, f.target_id as target, f.opened_at as "openedAt",
                   (select jsonb_agg(jsonb_build_object('kind', x.kind, 'status', x.status,
                               'organization', organization_ref(x.organization_id), 'owner', organization_ref(x.owner_id),
                               'nominalDueOn', x.nominal_due_on, 'at', x.at, 'text', x.text, 'evidence', x.evidence)
                               order by x.nth)
                      from finding_step x where x.finding_id = f.id and x.at < :moment) as history
            """ + FROM;

    private static final String WANTED = """
             and (:inspection = '' or f.inspection_id = cast(nullif(:inspection, '') as uuid))
             and (:owner = '' or s.owner_id = (select o.id from organization o where o.code = :owner))
             and (:plan = '' or f.plan_id = cast(nullif(:plan, '') as uuid))
             and (:status = '' or s.status = :status) and (:severity = '' or f.severity = :severity)
             and (:timeliness = '' or d.timeliness = :timeliness)
            """;

    private final Rows rows;
    private final Clock clock;
    private final Duration soon;

    FindingQueries(Rows rows, Clock clock, @ConfigProperty(name = "tiendo.task.due-soon") Duration soon) {
        this.rows = rows;
        this.clock = clock;
        this.soon = soon;
    }

    /** The newest first. */
    @WithTransaction
    Uni<CountedPage<FindingView>> page(FindingFilter filter, PageRequest page, OrgScope scope) {
        return list(filter, page, scope)
                .chain(found -> rows.total(
                                filter.count, FROM + WANTED, query -> filter.bind(bind(query, filter.asOf, scope)))
                        .map(total -> CountedPage.of(found, total)));
    }

    /** Those of an inspection as they stand now, the newest first. */
    @WithTransaction
    public Uni<Page<FindingView>> ofInspection(UUID inspection, PageRequest page, OrgScope scope) {
        FindingFilter filter = new FindingFilter();
        filter.inspection = inspection;
        return list(filter, page, scope);
    }

    @WithTransaction
    Uni<FindingView> byId(UUID id, @Nullable LocalDate asOf, OrgScope scope) {
        return rows.one(
                FindingView.class,
                SELECT + " and f.id = :id",
                query -> bind(query, asOf, scope).setParameter("id", id));
    }

    private Uni<Page<FindingView>> list(FindingFilter filter, PageRequest page, OrgScope scope) {
        return rows.list(
                        FindingView.class,
                        SELECT + WANTED + " and f.id < cast(:after as uuid) order by f.id desc limit :fetch",
                        query -> filter.bind(bind(query, filter.asOf, scope))
                                .setParameter("after", Keys.uuid(page.after(1), Keys.LAST))
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
    }

    /** A day in Viet Nam stands for its end; today for now. */
    private <R> Mutiny.SelectionQuery<R> bind(
            Mutiny.SelectionQuery<R> query, @Nullable LocalDate asOf, OrgScope scope) {
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE) : asOf;
        Instant moment = day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        return scope.bind(query).setParameter("moment", moment).setParameter("soon", moment.plus(soon));
    }
}
