package vn.tiendo.reporting.consolidation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.merge.Line;
import vn.tiendo.reporting.report.OwnReports;

/** The rows of consolidations: visible to the body that consolidates and those above it. */
@ApplicationScoped
class ConsolidationStore {
    static final String IN_SCOPE = OrgScope.below("n.organization_id");
    private static final String SELECT = """
            select n.id, n.version, n.obligation_id, n.organization_id, array_to_string(n.drawn_from, ',') as drawn_from,
                   n.created_at
              from consolidation n
            """;

    private final Mutiny.Session session;
    private final ObjectMapper json;

    ConsolidationStore(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    Uni<Consolidation> find(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(SELECT + " where n.id = :id and " + IN_SCOPE, Tuple.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .map(ConsolidationStore::consolidation);
    }

    /** Null when there is none. */
    Uni<UUID> of(UUID obligation) {
        return session.createNativeQuery(
                        "select n.id from consolidation n where n.obligation_id = :obligation", UUID.class)
                .setParameter("obligation", obligation)
                .getSingleResultOrNull();
    }

    Uni<Consolidation> add(Consolidation made) {
        List<UUID> drawnFrom = made.drawnFrom();
        return session.createNativeQuery("""
                        insert into consolidation (id, version, obligation_id, organization_id, drawn_from, created_at)
                        values (:id, :version, :obligation, :organization,
                                cast(string_to_array(cast(:drawnFrom as text), ',') as uuid[]), :at)
                        """)
                .setParameter("id", made.id())
                .setParameter("version", made.version())
                .setParameter("obligation", made.obligationId())
                .setParameter("organization", made.organizationId())
                .setParameter("drawnFrom", drawnFrom == null ? null : joined(drawnFrom))
                .setParameter("at", made.createdAt())
                .executeUpdate()
                .replaceWith(made);
    }

    /** Counts a computation and keeps what it stood on. */
    Uni<Void> save(Consolidation computed, OwnReports.Held held, Consolidation.Statement statement, Instant at) {
        return session.createNativeQuery("update consolidation set version = :version where id = :id")
                .setParameter("version", computed.version())
                .setParameter("id", computed.id())
                .executeUpdate()
                .chain(() -> session.createNativeQuery("""
                                insert into consolidation_version
                                       (report_id, consolidation_id, report_version, computed_at, statement)
                                values (:report, :id, :reportVersion, :at, cast(cast(:statement as text) as jsonb))
                                on conflict (report_id) do update
                                   set computed_at = excluded.computed_at, statement = excluded.statement
                                """)
                        .setParameter("report", held.report())
                        .setParameter("id", computed.id())
                        .setParameter("reportVersion", held.reportVersion())
                        .setParameter("at", at)
                        .setParameter("statement", write(statement))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** A line as it is kept; field names are those of the record set that takes it. */
    record KeptLine(UUID id, Line line) {}

    Uni<Void> keep(UUID report, List<KeptLine> lines) {
        return session.createNativeQuery("""
                        insert into consolidated_line (item_id, report_id, line)
                        select r.id, :report, r.line
                          from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (id uuid, line jsonb)
                        on conflict (item_id) do update set line = excluded.line
                        """)
                .setParameter("report", report)
                .setParameter("rows", write(lines))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The lines of a version of the report, as they were computed last. */
    Uni<List<Line>> lines(UUID report) {
        return session.createNativeQuery(
                        "select cast(l.line as text) from consolidated_line l where l.report_id = :report",
                        String.class)
                .setParameter("report", report)
                .getResultList()
                .map(rows -> rows.stream().map(row -> read(row, Line.class)).toList());
    }

    /** Newest first; those versions of the report for which something was computed. */
    Uni<List<Consolidation.Version>> versions(UUID consolidation) {
        return session.createNativeQuery("""
                        select v.report_id, v.report_version, p.status, v.computed_at, cast(v.statement as text) as statement
                          from consolidation_version v join report p on p.id = v.report_id
                         where v.consolidation_id = :id order by v.report_version desc
                        """, Tuple.class)
                .setParameter("id", consolidation)
                .getResultList()
                .map(rows -> rows.stream().map(this::version).toList());
    }

    Line line(String text) {
        return read(text, Line.class);
    }

    private Consolidation.Version version(Tuple row) {
        return new Consolidation.Version(
                row.get("report_id", UUID.class),
                row.get("report_version", Integer.class),
                row.get("status", String.class),
                row.get("computed_at", OffsetDateTime.class).toInstant(),
                read(row.get("statement", String.class), Consolidation.Statement.class));
    }

    private static Consolidation consolidation(Tuple row) {
        String drawnFrom = row.get("drawn_from", String.class);
        return new Consolidation(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("obligation_id", UUID.class),
                row.get("organization_id", UUID.class),
                drawnFrom == null
                        ? null
                        : Arrays.stream(drawnFrom.split(","))
                                .map(UUID::fromString)
                                .toList(),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }

    private static String joined(List<UUID> ids) {
        return String.join(",", ids.stream().map(UUID::toString).toList());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
