package vn.tiendo.notification.inbox;

import static vn.tiendo.notification.inbox.NotificationRow.SELECT;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;

/**
 * Reads notifications: exactly the caller's own organisation, and one of the caller's roles or of somebody whose deputy
 * the caller was when it came.
 *
 * <p>On the pool and not on a session: the streams read with the same statements from a timer, where there is none.
 */
@ApplicationScoped
public class NotificationQueries {
    /** Unread notifications are counted up to here. */
    static final int MOST_COUNTED = 1_000;

    private static final String READER = "with reader as (select cast($1 as text) as subject) ";
    private static final String OWN =
            "where n.organization_id = (select o.id from organization_copy o where o.code = $2) and (n.roles && $3"
                    + " or exists (select 1 from delegation away where away.organization_id = n.organization_id"
                    + " and away.deputy = $1 and away.roles && n.roles and away.starts_at <= n.created_at"
                    + " and away.ends_at > n.created_at)) ";
    private static final String UNREAD =
            "and not exists (select 1 from notification_read r where r.notification_id = n.id and r.subject = $1) ";
    private static final String LIST = READER + SELECT + OWN
            + "and ($4::bigint is null or (n.tx, n.seq) < ($4::bigint::text::xid8, $5::bigint)) "
            + InboxFilter.WHERE
            + "%s order by n.tx desc, n.seq desc limit $6";
    private static final String COUNT =
            "select count(*) from (select 1 from notification n " + OWN + UNREAD + "limit $4) unread";
    private static final String COUNTS = "select unread.kind, count(*) as many from (select n.kind from notification n "
            + OWN + UNREAD + "limit $4) unread group by unread.kind order by unread.kind";
    private static final String THESE =
            "with reader as (select null::text as subject) " + SELECT + "where n.id = any($1)";
    private static final String MISSED = READER + SELECT + OWN
            + "and (n.tx, n.seq) > ($4::bigint::text::xid8, $5::bigint) and (n.tx, n.seq) <= ($6::bigint::text::xid8, $7::bigint)"
            + " order by n.tx, n.seq limit $8";
    private static final String NEWS = "with reader as (select null::text as subject) " + SELECT
            + "where (n.tx, n.seq) > ($1::bigint::text::xid8, $2::bigint) and n.tx < $3::bigint::text::xid8 order by n.tx, n.seq limit $4";

    private final Pool pool;

    NotificationQueries(Pool pool) {
        this.pool = pool;
    }

    /** The newest first. */
    Uni<Page<NotificationRow>> list(InboxFilter filter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        Position from = after.isEmpty() ? null : Position.fromString(after.getFirst());
        Tuple parameters = reader(scope)
                .addValue(from == null ? null : from.tx())
                .addValue(from == null ? null : from.seq())
                .addValue(page.fetch());
        filter.addTo(parameters);
        return rows(LIST.formatted(filter.unread() ? UNREAD : ""), parameters)
                .map(rows -> page.page(rows, row -> List.of(row.position().toString())));
    }

    /** How many the caller has not read, up to {@link #MOST_COUNTED}. */
    Uni<Long> unread(OrgScope scope) {
        return pool.preparedQuery(COUNT)
                .execute(reader(scope).addValue(MOST_COUNTED))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The same by kind, up to {@link #MOST_COUNTED} together. */
    Uni<List<UnreadOfKind>> unreadByKind(OrgScope scope) {
        return pool.preparedQuery(COUNTS)
                .execute(reader(scope).addValue(MOST_COUNTED))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row ->
                                new UnreadOfKind(NotificationKind.valueOf(row.getString("kind")), row.getLong("many")))
                        .toList());
    }

    /** As nobody in particular sees them, for those who write to people. */
    public Uni<List<NotificationRow>> these(Collection<UUID> ids) {
        return rows(THESE, Tuple.of(ids.toArray(UUID[]::new)));
    }

    Uni<NotificationRow> get(UUID id, OrgScope scope) {
        return rows(READER + SELECT + OWN + "and n.id = $4", reader(scope).addValue(id))
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw CommonError.NOT_FOUND.because(id);
                    }
                    return rows.getFirst();
                });
    }

    /**
     * Where the order ends for now: before it nothing will ever appear again, because every transaction that began
     * earlier has ended.
     */
    public Uni<Position> horizon() {
        return pool.query("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .execute()
                .map(rows -> new Position(rows.iterator().next().getLong(0), 0));
    }

    /** Everybody's notifications after a position and before the horizon, in order. */
    public Uni<List<NotificationRow>> news(Position after, Position horizon, int limit) {
        return rows(NEWS, Tuple.of(after.tx(), after.seq(), horizon.tx(), limit));
    }

    /** The caller's notifications after one position, up to another, in order. */
    public Uni<List<NotificationRow>> missed(Position after, Position upTo, int limit, OrgScope scope) {
        return rows(
                MISSED,
                reader(scope)
                        .addValue(after.tx())
                        .addValue(after.seq())
                        .addValue(upTo.tx())
                        .addValue(upTo.seq())
                        .addValue(limit));
    }

    private Uni<List<NotificationRow>> rows(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(NotificationQueries::rows);
    }

    private static List<NotificationRow> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(NotificationRow::of)
                .toList();
    }

    private static Tuple reader(OrgScope scope) {
        return Tuple.of(scope.subject(), scope.organization(), scope.roles().toArray(String[]::new));
    }
}
