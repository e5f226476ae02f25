package vn.tiendo.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;

/** What a report said at each of its transitions, and who moved it. */
@ApplicationScoped
class ReportHistory {
    private final Mutiny.Session session;
    private final ReportQueries reports;
    private final ObjectMapper json;
    private final Clock clock;

    ReportHistory(Mutiny.Session session, ReportQueries reports, ObjectMapper json, Clock clock) {
        this.session = session;
        this.reports = reports;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One transition.
     *
     * @param version of the report after it
     * @param organization code of the organisation that acted
     * @param actor opaque id
     * @param items everything the report said at that moment
     */
    record Entry(
            long id,
            Step.Action action,
            @Nullable ReportStatus from,
            ReportStatus to,
            long version,
            Instant at,
            String organization,
            String actor,
            List<ItemState> items) {}

    /** Keeps a transition, with everything the report says at that moment, copied where it lies; see {@link ItemState}. */
    Uni<Void> add(Report report, Step step, OrgScope scope) {
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                insert into report_history
                                       (report_id, version, action, from_status, to_status, at, actor_org, actor, items)
                                select cast(:report as uuid), cast(:version as bigint), cast(:action as text),
                                       cast(:from as text), cast(:to as text), cast(:at as timestamptz),
                                       cast(:org as text), cast(:actor as text),
                                       coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', i.id,
                                           'position', i.position, 'type', i.type, 'subjectId', i.subject_id,
                                           'name', i.name, 'indicatorCode', i.indicator_code, 'answer', i.answer,
                                           'numerator', i.numerator, 'denominator', i.denominator, 'value', i.value,
                                           'kind', i.value_kind, 'progress', i.progress, 'percent', i.percent,
                                           'text', i.text, 'fundsSpent', i.funds_spent,
                                           'returnReason', i.return_reason, 'origin', i.origin)) order by i.position), '[]')
                                  from report_item i where i.report_id = :report
                                """)
                        .setParameter("report", report.id)
                        .setParameter("version", report.version)
                        .setParameter("action", step.action().name())
                        .setParameter(
                                "from", step.from() == null ? null : step.from().name())
                        .setParameter("to", step.to().name())
                        .setParameter("at", clock.instant())
                        .setParameter("org", scope.organization())
                        .setParameter("actor", scope.subject())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Oldest first. */
    @WithTransaction
    Uni<Page<Entry>> list(UUID id, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return reports.report(id, scope)
                .chain(report -> session.createNativeQuery("""
                                select h.id, h.action, h.from_status, h.to_status, h.version,
                                       cast(extract(epoch from h.at) * 1000000 as bigint) as at, h.actor_org, h.actor,
                                       cast(h.items as text) as items
                                  from report_history h
                                 where h.report_id = :report
                                   and h.id > cast(coalesce(cast(:after as text), '0') as bigint)
                                 order by h.id limit :fetch
                                """, Tuple.class)
                        .setParameter("report", report.id)
                        .setParameter("after", after.isEmpty() ? null : after.getFirst())
                        .setParameter("fetch", page.fetch())
                        .getResultList())
                .map(rows -> rows.stream().map(this::entry).toList())
                .map(entries -> page.page(entries, entry -> List.of(Long.toString(entry.id()))));
    }

    private Entry entry(Tuple row) {
        String from = row.get("from_status", String.class);
        long micros = row.get("at", Long.class);
        return new Entry(
                row.get("id", Long.class),
                Step.Action.valueOf(row.get("action", String.class)),
                from == null ? null : ReportStatus.valueOf(from),
                ReportStatus.valueOf(row.get("to_status", String.class)),
                row.get("version", Long.class),
                Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000),
                row.get("actor_org", String.class),
                row.get("actor", String.class),
                read(row.get("items", String.class)));
    }

    private List<ItemState> read(String items) {
        try {
            return List.of(json.readValue(items, ItemState[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
