package vn.tiendo.reporting.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.reporting.merge.Content;

/** What was computed for the consolidated items of a report. */
@ApplicationScoped
class ComputedItems {
    private final Mutiny.Session session;
    private final ObjectMapper json;

    ComputedItems(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** By item. */
    Uni<Map<UUID, Content>> of(UUID report) {
        return session.createNativeQuery("""
                        select l.item_id, cast(l.line -> 'computed' as text) as computed
                          from consolidated_line l where l.report_id = :report
                        """, Tuple.class)
                .setParameter("report", report)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get("item_id", UUID.class),
                                row -> content(row.get("computed", String.class)))));
    }

    private Content content(String stored) {
        try {
            return json.readValue(stored, Content.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
