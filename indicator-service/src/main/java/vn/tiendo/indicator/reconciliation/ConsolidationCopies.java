package vn.tiendo.indicator.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Moment;
import vn.tiendo.kit.scope.OrgScope;

/** Consolidations as they were last computed; an older computation that comes late is dropped. */
@ApplicationScoped
class ConsolidationCopies {
    private static final TypeReference<List<ConsolidationStated.Item>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<List<ConsolidationStated.Unit>> UNITS = new TypeReference<>() {};

    private final Mutiny.Session session;
    private final ObjectMapper json;

    ConsolidationCopies(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    @WithTransaction
    Uni<Void> take(ConsolidationStated said) {
        return session.createNativeQuery("""
                        insert into consolidation_copy (id, version, report_id, report_version, organization_id, window_from, window_to,
                                                        consolidated_at, items, units)
                        values (:id, :version, :report, :reportVersion, :organization, cast(cast(:from as text) as date),
                                cast(cast(:to as text) as date), :at, cast(cast(:items as text) as jsonb),
                                cast(cast(:units as text) as jsonb))
                        on conflict (id) do update set version = excluded.version, report_id = excluded.report_id,
                               report_version = excluded.report_version, organization_id = excluded.organization_id,
                               window_from = excluded.window_from, window_to = excluded.window_to,
                               consolidated_at = excluded.consolidated_at, items = excluded.items, units = excluded.units
                         where consolidation_copy.version < excluded.version
                        """)
                .setParameter("id", said.id())
                .setParameter("version", said.version())
                .setParameter("report", said.reportId())
                .setParameter("reportVersion", said.reportVersion())
                .setParameter("organization", said.organizationId())
                .setParameter("from", text(said.windowFrom()))
                .setParameter("to", text(said.windowTo()))
                .setParameter("at", said.consolidatedAt())
                .setParameter("items", write(said.figures()))
                .setParameter("units", write(said.units()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** 404 unless it is the caller's own organisation that consolidated, or one below it. */
    Uni<ConsolidationStated> find(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery("""
                        select c.id, c.version, c.report_id, c.report_version, c.organization_id, c.window_from, c.window_to,
                               c.consolidated_at, cast(c.items as text) as items, cast(c.units as text) as units
                          from consolidation_copy c
                         where c.id = :id and\s""" + OrgScope.below("c.organization_id"), Tuple.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> ReconciliationError.RECONCILIATION_NOT_FOUND.because(id.toString()))
                .map(this::read);
    }

    private ConsolidationStated read(Tuple row) {
        return new ConsolidationStated(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("report_id", UUID.class),
                row.get("report_version", Integer.class),
                row.get("organization_id", UUID.class),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                Moment.of(row, "consolidated_at"),
                read(row.get("items", String.class), ITEMS),
                read(row.get("units", String.class), UNITS));
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored consolidation cannot be read", unreadable);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A consolidation cannot be written", unwritable);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
