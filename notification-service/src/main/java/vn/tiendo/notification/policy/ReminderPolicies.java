package vn.tiendo.notification.policy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.notification.ladder.Ladder;
import vn.tiendo.notification.ladder.Rung;

/** Reminder policies, newest first; the newest of a kind is in force. */
@ApplicationScoped
public class ReminderPolicies {
    private static final String SELECT = """
            select p.id, p.kind, p.created_at,
                   (select string_agg(r.name, ' ' order by r.after_due) from reminder_rung r where r.policy_id = p.id) as rungs,
                   not exists (select 1 from reminder_policy n where n.kind = p.kind and n.id > p.id) as in_force
              from reminder_policy p
            """;

    private final Mutiny.Session session;
    private final Audit audit;
    private final Clock clock;

    ReminderPolicies(Mutiny.Session session, Audit audit, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** The policy that deadlines of this kind follow now. */
    @WithTransaction
    public Uni<ReminderPolicy> inForce(DeadlineKind kind) {
        return session.createNativeQuery(SELECT + "where p.kind = :kind order by p.id desc limit 1", Tuple.class)
                .setParameter("kind", kind.name())
                .getSingleResult()
                .map(ReminderPolicies::policy);
    }

    @WithTransaction
    Uni<Page<ReminderPolicy>> list(PageRequest page) {
        List<String> after = page.after(1);
        return session.createNativeQuery(
                        SELECT
                                + "where (cast(:after as uuid) is null or p.id < cast(:after as uuid)) order by p.id desc limit :fetch",
                        Tuple.class)
                .setParameter("after", after.isEmpty() ? null : id(after.getFirst()))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(ReminderPolicies::policy).toList())
                .map(policies ->
                        page.page(policies, policy -> List.of(policy.id().toString())));
    }

    @WithTransaction
    Uni<ReminderPolicy> add(DeadlineKind kind, Ladder ladder) {
        ReminderPolicy policy = new ReminderPolicy(Ids.next(), kind, ladder, clock.instant(), true);
        return insert(policy)
                .chain(() -> insertRungs(policy))
                .chain(() -> audit.record(
                        "reminder-policy.added", policy.id(), Map.of("kind", kind, "rungs", names(policy))))
                .replaceWith(policy);
    }

    private Uni<Integer> insert(ReminderPolicy policy) {
        return session.createNativeQuery("insert into reminder_policy (id, kind, created_at) values (:id, :kind, :at)")
                .setParameter("id", policy.id())
                .setParameter("kind", policy.kind().name())
                .setParameter("at", policy.createdAt())
                .executeUpdate();
    }

    private Uni<Integer> insertRungs(ReminderPolicy policy) {
        return session.createNativeQuery("""
                        insert into reminder_rung (policy_id, after_due, name)
                        select :id, after_due, name
                          from unnest(cast(:seconds as bigint[]), cast(:names as text[])) as rung (after_due, name)
                        """)
                .setParameter("id", policy.id())
                .setParameter(
                        "seconds",
                        policy.ladder().rungs().stream().map(Rung::seconds).toArray(Long[]::new))
                .setParameter("names", names(policy).toArray(String[]::new))
                .executeUpdate();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }

    private static List<String> names(ReminderPolicy policy) {
        return policy.ladder().rungs().stream().map(Rung::toString).toList();
    }

    private static ReminderPolicy policy(Tuple row) {
        String[] rungs = row.get("rungs", String.class).split(" ", -1);
        return new ReminderPolicy(
                row.get("id", UUID.class),
                DeadlineKind.valueOf(row.get("kind", String.class)),
                Ladder.of(Arrays.stream(rungs).map(Rung::parse).toList()),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                row.get("in_force", Boolean.class));
    }
}
