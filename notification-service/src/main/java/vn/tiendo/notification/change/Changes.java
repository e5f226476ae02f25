package vn.tiendo.notification.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.inbox.Event;

/**
 * Writes the log of changes, each event once, with those who may read it as the directory stands now.
 *
 * <p>Positions follow the order of commits, so that a cursor never skips a row: whoever writes takes an advisory lock
 * before the position is drawn and holds it until the commit, and PostgreSQL lets go of locks only after a commit can be
 * seen. Whoever sees a position thus sees all lower ones. The other way would be the one of the inbox's stream, the oldest
 * running transaction as a horizon; but that horizon stands still for transactions of all databases of the server, one
 * long import anywhere would hold back everybody's news, and its numbers do not survive a restore into a new server, while
 * systems keep this cursor for 90 days. The price is that writers queue: each transaction here is a few small
 * statements, and one body's events are few.
 */
@ApplicationScoped
class Changes {
    /** Stands for everyone among the readers. */
    static final UUID EVERYONE = new UUID(0, 0);

    private static final long LOCK = 0x6368616e676500L;

    private final Mutiny.Session session;
    private final Clock clock;

    Changes(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Adds what the event tells; again is harmless. */
    @WithTransaction
    Uni<Void> record(Event<ObjectNode> event) {
        Uni<Void> done = rememberParties(event);
        for (Change change : Change.of(event)) {
            done = done.chain(() -> add(change));
        }
        return done;
    }

    private Uni<Void> add(Change change) {
        return lock().chain(() -> insert(change))
                .chain(position -> position == null ? Uni.createFrom().voidItem() : insertReaders(position, change));
    }

    private Uni<String> lock() {
        return session.createNativeQuery("select cast(pg_advisory_xact_lock(" + LOCK + ") as text)", String.class)
                .getSingleResult();
    }

    /** Null when the log has it already. */
    private Uni<Long> insert(Change change) {
        return session.createNativeQuery("""
                        insert into change (id, type, subject_id, version, occurred_at, recorded_at, data)
                        values (:id, :type, :subject, :version, :occurred, :now, :data)
                        on conflict (id) do nothing returning position
                        """, Long.class)
                .setParameter("id", change.id())
                .setParameter("type", change.type())
                .setParameter("subject", change.subject())
                .setParameter("version", change.version())
                .setParameter("occurred", change.occurredAt())
                .setParameter("now", clock.instant())
                .setParameter("data", change.data().toString())
                .getSingleResultOrNull();
    }

    /**
     * Those whom the data names, those above them, and those of the plan. A body that the directory has not told of yet
     * reads for itself; those above it are not known then.
     */
    private Uni<Void> insertReaders(long position, Change change) {
        return session.createNativeQuery("""
                        insert into change_reader (organization_id, position, type)
                        select r.id, cast(:position as bigint), cast(:type as text)
                          from (select unnest(cast(:own as uuid[])) as id
                                union select unnest(cast(:above as uuid[]))
                                union select unnest(o.path) from organization_copy o where o.id = any(cast(:above as uuid[]))
                                union select unnest(o.path) from plan_party p join organization_copy o on o.id = p.keeper_id
                                       where p.plan_id = cast(:plan as uuid) and :keeper
                                union select unnest(p.parties) from plan_party p
                                       where p.plan_id = cast(:plan as uuid) and :all) as r
                        """)
                .setParameter("position", position)
                .setParameter("type", change.type())
                .setParameter("own", own(change))
                .setParameter("above", change.above().toArray(UUID[]::new))
                .setParameter(
                        "plan", change.plan() == null ? null : change.plan().toString())
                .setParameter("keeper", rule(change) != ReadingRule.OfPlan.NOBODY)
                .setParameter("all", rule(change) == ReadingRule.OfPlan.ALL)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static UUID[] own(Change change) {
        Set<UUID> own = change.everyone() ? Set.of(EVERYONE) : change.own();
        return own.toArray(UUID[]::new);
    }

    private static ReadingRule.OfPlan rule(Change change) {
        return ReadingRules.of(change.type()).ofPlan();
    }

    /** Whom a plan concerns is told with its issue and each amendment; the newest counts, in whatever order they come. */
    private Uni<Void> rememberParties(Event<ObjectNode> event) {
        if (!Set.of("plan.issued", "plan.amended").contains(event.type())) {
            return Uni.createFrom().voidItem();
        }
        ReadingRule rule = ReadingRules.of(event.type());
        return session.createNativeQuery("""
                        insert into plan_party (plan_id, version, keeper_id, parties)
                        values (:plan, :version, cast(:keeper as uuid), cast(:parties as uuid[]))
                        on conflict (plan_id) do update set version = excluded.version, keeper_id = excluded.keeper_id,
                               parties = excluded.parties
                         where plan_party.version < excluded.version
                        """)
                .setParameter("plan", UUID.fromString(event.subject()))
                .setParameter("version", event.data().path("version").asLong())
                .setParameter(
                        "keeper",
                        Paths.ids(event.data(), rule.above()).stream()
                                .findFirst()
                                .map(UUID::toString)
                                .orElse(null))
                .setParameter("parties", Paths.ids(event.data(), rule.own()).toArray(UUID[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }
}
