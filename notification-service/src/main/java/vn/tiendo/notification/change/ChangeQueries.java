package vn.tiendo.notification.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.scope.OrgScope;

/**
 * Reads the log: what the caller's own organisation may read, or everything. Where the log ends and what is in it are
 * asked in one statement, so that the position given for reading on lies behind nothing unseen.
 */
@ApplicationScoped
class ChangeQueries {
    private static final String ENDS = """
            with edge as materialized (
              select coalesce((select max(position) from change), 0) as last, h.deleted_to from change_horizon h
            )
            select e.last, e.deleted_to, c.position, c.id, c.type, c.subject_id, c.version, c.occurred_at, c.data
              from edge e left join lateral (
            """;
    private static final String ALL = """
              select a.* from change a
               where a.position > :after and (cardinality(cast(:types as text[])) = 0 or a.type = any(cast(:types as text[])))
               order by a.position limit :fetch) c on true
             order by c.position
            """;
    /** Two ranges of one index, each cut before they are put together. */
    private static final String SCOPED = """
              select a.*
                from ((select r.position from change_reader r
                        where r.organization_id = (select o.id from organization_copy o where o.code = :scopeOrg)
                          and r.position > :after
                          and (cardinality(cast(:types as text[])) = 0 or r.type = any(cast(:types as text[])))
                        order by r.position limit :fetch)
                      union
                      (select r.position from change_reader r
                        where r.organization_id = :everyone and r.position > :after
                          and (cardinality(cast(:types as text[])) = 0 or r.type = any(cast(:types as text[])))
                        order by r.position limit :fetch)) as found
                join change a on a.position = found.position
               order by a.position limit :fetch) c on true
             order by c.position
            """;

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final Mutiny.Session session;
    private final ObjectMapper json;

    ChangeQueries(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    @WithTransaction
    Uni<ChangesView> read(ChangeRequest request, OrgScope scope) {
        return query(scope)
                .setParameter("after", request.after())
                .setParameter("types", request.types())
                .setParameter("fetch", request.limit() + 1)
                .getResultList()
                .map(rows -> view(rows, request));
    }

    private Mutiny.SelectionQuery<Tuple> query(OrgScope scope) {
        return scope.everything()
                ? session.createNativeQuery(ENDS + ALL, Tuple.class)
                : scope.bindOrg(session.createNativeQuery(ENDS + SCOPED, Tuple.class))
                        .setParameter("everyone", Changes.EVERYONE);
    }

    /** The last row that was fetched only tells that there is more. */
    private ChangesView view(List<Tuple> rows, ChangeRequest request) {
        Tuple edge = rows.getFirst();
        requireKept(request, edge);
        List<Tuple> found = rows.stream()
                .filter(row -> row.get("position", Long.class) != null)
                .toList();
        boolean more = found.size() > request.limit();
        List<Tuple> shown = more ? found.subList(0, request.limit()) : found;
        long next = more
                ? shown.getLast().get("position", Long.class)
                : Math.max(request.after(), edge.get("last", Long.class));
        return new ChangesView(shown.stream().map(this::view).toList(), Long.toString(next), more);
    }

    private static void requireKept(ChangeRequest request, Tuple edge) {
        if (request.after() > 0 && request.after() < edge.get("deleted_to", Long.class)) {
            throw ChangeError.CHANGE_CURSOR_EXPIRED.because(request.after());
        }
    }

    private ChangeView view(Tuple row) {
        return new ChangeView(
                row.get("id", UUID.class),
                row.get("type", String.class),
                row.get("subject_id", UUID.class),
                row.get("version", Long.class),
                row.get("occurred_at", OffsetDateTime.class).toInstant(),
                data(row.get("data", String.class)));
    }

    private Map<String, Object> data(String text) {
        try {
            return json.readValue(text, DATA);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
