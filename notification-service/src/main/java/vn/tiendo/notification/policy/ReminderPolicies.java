package vn.tiendo.notification.policy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.ladder.Ladder;
import vn.tiendo.notification.ladder.QuietHours;

/** Reminder policies, newest first; the newest of a scope is in force there until it is ended. */
@ApplicationScoped
public class ReminderPolicies {
    /** The nearest body first, a programme's before one for any, the newest of these. */
    private static final String NEAREST = PolicyRows.SELECT + """
              left join organization_copy o on o.id = cast(:owner as uuid)
             where p.kind = :kind and p.ended_at is null
               and (p.programme is null
                    or p.programme = (select c.programme from plan_programme c where c.plan_id = cast(:plan as uuid)))
               and (p.organization_id is null or p.organization_id = any(o.path))
             order by coalesce(array_position(o.path, p.organization_id), 0) desc, p.programme is null, p.id desc
             limit 1
            """;

    private final Mutiny.Session session;
    private final PolicyRows rows;
    private final OrganizationCopies organizations;
    private final Audit audit;
    private final Clock clock;

    ReminderPolicies(
            Mutiny.Session session, PolicyRows rows, OrganizationCopies organizations, Audit audit, Clock clock) {
        this.session = session;
        this.rows = rows;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The policy that a deadline follows whose ladder begins now. */
    @WithTransaction
    public Uni<ReminderPolicy> nearest(DeadlineKind kind, @Nullable UUID plan, @Nullable UUID owner) {
        return session.createNativeQuery(NEAREST, Tuple.class)
                .setParameter("kind", kind.name())
                .setParameter("plan", plan)
                .setParameter("owner", owner)
                .getSingleResult()
                .map(rows::policy);
    }

    /** The policy itself, in force or not; 404 when there is none. */
    @WithTransaction
    public Uni<ReminderPolicy> get(UUID id) {
        return session.createNativeQuery(PolicyRows.SELECT + "where p.id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because(id))
                .map(rows::policy);
    }

    @WithTransaction
    Uni<Page<ReminderPolicy>> list(PageRequest page) {
        List<String> after = page.after(1);
        return session.createNativeQuery(
                        PolicyRows.SELECT
                                + "where (cast(:after as uuid) is null or p.id < cast(:after as uuid)) order by p.id desc limit :fetch",
                        Tuple.class)
                .setParameter("after", after.isEmpty() ? null : id(after.getFirst()))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(found -> found.stream().map(rows::policy).toList())
                .map(policies ->
                        page.page(policies, policy -> List.of(policy.id().toString())));
    }

    @WithTransaction
    Uni<ReminderPolicy> add(NewPolicy command) {
        Ladder ladder = PolicyRules.ladder(command);
        Duration commendBefore = PolicyRules.commendBefore(command);
        return organization(command.organization())
                .map(body -> new PolicyScope(command.kind(), command.programme(), body))
                .map(scope -> new ReminderPolicy(Ids.next(), scope, ladder, commendBefore, clock.instant(), null, true))
                .call(this::insert)
                .call(policy -> audit.record("reminder-policy.added", policy.id(), facts(policy)));
    }

    /** From now on the next wider policy holds there; the one for everybody can only be replaced. */
    @WithTransaction
    Uni<ReminderPolicy> end(UUID id) {
        return get(id).invoke(ReminderPolicies::requireEndable)
                .chain(policy -> endScope(policy.scope()))
                .chain(() -> audit.record("reminder-policy.ended", id, Map.of()))
                .chain(() -> get(id));
    }

    private static void requireEndable(ReminderPolicy policy) {
        if (policy.scope().isEverything()) {
            throw PolicyError.REMINDER_POLICY_LAST.because(policy.scope().kind());
        }
        if (!policy.inForce()) {
            throw PolicyError.REMINDER_POLICY_OVER.because(policy.id());
        }
    }

    /** The older ones of the scope with it: otherwise the last of them would be in force again. */
    private Uni<Integer> endScope(PolicyScope scope) {
        return session.createNativeQuery("""
                        update reminder_policy set ended_at = :now
                         where kind = :kind and ended_at is null
                           and programme is not distinct from cast(:programme as text)
                           and organization_id is not distinct from cast(:organization as uuid)
                        """)
                .setParameter("now", clock.instant())
                .setParameter("kind", scope.kind().name())
                .setParameter("programme", scope.programme())
                .setParameter("organization", organizationId(scope))
                .executeUpdate();
    }

    private Uni<OrganizationRef> organization(@Nullable String code) {
        return code == null
                ? Uni.createFrom().nullItem()
                : organizations.existing(code, "/organization").map(ReminderPolicies::ref);
    }

    private static OrganizationRef ref(OrganizationCopy body) {
        return new OrganizationRef(body.id(), body.code(), body.name());
    }

    private Uni<Integer> insert(ReminderPolicy policy) {
        QuietHours quiet = policy.ladder().quiet();
        Duration commendBefore = policy.commendBefore();
        return session.createNativeQuery("""
                        with policy as (
                          insert into reminder_policy (id, kind, programme, organization_id, quiet_from, quiet_until,
                                                       digest_at, commend_before, created_at)
                          values (:id, :kind, cast(:programme as text), cast(:organization as uuid),
                                  cast(cast(:quietFrom as text) as time), cast(cast(:quietUntil as text) as time),
                                  cast(cast(:digestAt as text) as time), cast(:commendBefore as bigint), :at)
                          returning id)
                        insert into reminder_rung (policy_id, position, after_due, working, name, action, letter, told)
                        select p.id, r.position, r."afterDue", r.working, r.name, r.action, r.letter, r.told
                          from policy p,
                               jsonb_to_recordset(cast(cast(:rungs as text) as jsonb))
                                 as r (position integer, "afterDue" bigint, working boolean, name text, action text,
                                       letter boolean, told jsonb)
                        """)
                .setParameter("id", policy.id())
                .setParameter("kind", policy.scope().kind().name())
                .setParameter("programme", policy.scope().programme())
                .setParameter("organization", organizationId(policy.scope()))
                .setParameter("quietFrom", quiet == null ? null : quiet.from().toString())
                .setParameter("quietUntil", quiet == null ? null : quiet.until().toString())
                .setParameter("digestAt", text(policy.ladder().digestAt()))
                .setParameter("commendBefore", commendBefore == null ? null : commendBefore.getSeconds())
                .setParameter("at", policy.createdAt())
                .setParameter("rungs", rows.rungs(policy.ladder()))
                .executeUpdate();
    }

    private static @Nullable UUID organizationId(PolicyScope scope) {
        return scope.organization() == null ? null : scope.organization().id();
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static Map<String, ?> facts(ReminderPolicy policy) {
        return Map.of(
                "kind",
                policy.scope().kind(),
                "rungs",
                policy.ladder().stages().stream()
                        .map(stage -> stage.action() + " " + stage.rung())
                        .toList());
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
