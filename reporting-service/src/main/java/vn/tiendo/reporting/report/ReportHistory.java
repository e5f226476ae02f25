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
    private static final String SELECT = """
            select h.id, h.action, h.from_status, h.to_status, h.version,
                   cast(extract(epoch from h.at) * 1000000 as bigint) as at, h.actor_org, h.actor,
                   cast(h.items as text) as items
              from report_history h
            """;

    private final Mutiny.Session session;
    private final ReportQueries reports;
    private final OpenReports open;
    private final ObjectMapper json;
    private final Clock clock;

    ReportHistory(Mutiny.Session session, ReportQueries reports, OpenReports open, ObjectMapper json, Clock clock) {
        this.session = session;
        this.reports = reports;
        this.open = open;
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

    /** Keeps a transition, with everything the report says now. */
    Uni<Void> add(Report report, Step step, OrgScope scope) {
        return session.flush().chain(() -> open.items(report)).chain(items -> add(report, step, items, scope));
    }

    /**
     * Keeps a transition, with everything the report says at that moment. Encoded here, not by SQL: PostgreSQL takes five
     * times as long to build the same JSON.
     */
    Uni<Void> add(Report report, Step step, List<ItemState> items, OrgScope scope) {
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                insert into report_history
                                       (report_id, version, action, from_status, to_status, at, actor_org, actor, items)
                                values (:report, :version, :action, cast(:from as text), :to, :at, :org, :actor,
                                        cast(cast(:items as text) as jsonb))
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
                        .setParameter("items", write(items))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Oldest first. */
    @WithTransaction
    Uni<Page<Entry>> list(UUID id, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return reports.report(id, scope)
                .chain(report -> session.createNativeQuery(SELECT + """
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

    /** What the report said when it was sent back last; null when it never was. */
    Uni<Entry> lastReturn(UUID report) {
        return session.createNativeQuery(
                        SELECT + " where h.report_id = :report and h.action = 'RETURN' order by h.id desc limit 1",
                        Tuple.class)
                .setParameter("report", report)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : entry(row));
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

    private String write(List<ItemState> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
