package vn.tiendo.reporting.exchange.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.exchange.packet.Packet;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/** Reads the journal: what one's organisation and those below it accepted, and what all have in common. */
@ApplicationScoped
class Records {
    private static final String LIST = """
            select e.position, e.key, e.at, cast(e.content as text) as content, e.organization_id,
                   o.code as organization_code, o.name as organization_name
              from exchange_entry e
              left join organization_copy o on o.id = e.organization_id
             where e.kind = :kind
               and e.position > cast(:after as bigint)
               and (cast(:moment as text) is null and e.until is null
                    or e.at <= cast(cast(:moment as text) as timestamptz)
                       and (e.until is null or e.until > cast(cast(:moment as text) as timestamptz)))
               and (:delta or e.content is not null)
               and (e.organization_id is null or {scope})
             order by e.position limit :fetch
            """.replace("{scope}", OrgScope.below("e.organization_id"));

    private final Mutiny.Session session;
    private final ObjectMapper json;

    Records(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * What to show.
     *
     * @param moment as of when; now when absent
     * @param since only what has changed after it, withdrawals too
     */
    record Wanted(@Nullable OffsetDateTime moment, @Nullable String since) {}

    /** In the order in which they changed. */
    @WithTransaction
    <T extends Packet> Uni<Page<Exchanged<T>>> list(
            PacketKind kind, Class<T> content, Wanted wanted, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        long from = Math.max(position(wanted.since()), after.isEmpty() ? 0 : position(after.getFirst()));
        return scope.bind(session.createNativeQuery(LIST, Tuple.class))
                .setParameter("kind", kind.name())
                .setParameter("after", from)
                .setParameter(
                        "moment",
                        wanted.moment() == null
                                ? null
                                : wanted.moment().toInstant().toString())
                .setParameter("delta", wanted.since() != null)
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(row -> exchanged(row, content)).toList())
                .map(records -> page.page(records, one -> List.of(one.cursor())));
    }

    private <T extends Packet> Exchanged<T> exchanged(Tuple row, Class<T> type) {
        String content = row.get("content", String.class);
        return new Exchanged<>(
                row.get("key", String.class),
                row.get("position", Long.class).toString(),
                row.get("at", OffsetDateTime.class).toInstant(),
                content == null,
                OrganizationRef.orNull(row, "organization"),
                content == null ? null : read(content, type));
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long position(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw CommonError.CURSOR_INVALID.because();
        }
        return Long.parseLong(cursor);
    }
}
