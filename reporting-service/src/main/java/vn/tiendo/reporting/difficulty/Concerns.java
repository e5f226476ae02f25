package vn.tiendo.reporting.difficulty;

import static vn.tiendo.reporting.difficulty.DifficultyError.DIFFICULTY_NOT_CONCERNED;
import static vn.tiendo.reporting.difficulty.DifficultyError.DIFFICULTY_OBLIGATION_UNKNOWN;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;

/**
 * What a difficulty can be about: a task that one's organisation leads, a target it reports, a plan in which it does either
 * or that it keeps, an item of its own report.
 */
@ApplicationScoped
class Concerns {
    private final Mutiny.Session session;

    Concerns(Mutiny.Session session) {
        this.session = session;
    }

    /** What the caller names. */
    enum Named {
        TASK("""
            select t.plan_id, t.id as task_id, cast(null as uuid) as target_id, cast(null as uuid) as report_id,
                   cast(null as uuid) as receiver_id, %s as own
              from task_copy t where t.id = :id and %s
            """.formatted(OrgScope.own("t.lead_id"), OrgScope.below("t.lead_id"))),
        TARGET("""
            select x.plan_id, cast(null as uuid) as task_id, x.id as target_id, cast(null as uuid) as report_id,
                   cast(null as uuid) as receiver_id, bool_or(%s) as own
              from target_copy x cross join lateral unnest(array_append(x.reporter_ids, x.reporter_id)) as r(id)
             where x.id = :id and r.id is not null and %s
             group by x.plan_id, x.id
            """.formatted(OrgScope.own("r.id"), OrgScope.below("r.id"))),
        PLAN("""
            select b.plan_id, cast(null as uuid) as task_id, cast(null as uuid) as target_id,
                   cast(null as uuid) as report_id, cast(null as uuid) as receiver_id, bool_or(%s) as own
              from (select t.plan_id, t.lead_id as id from task_copy t
                     union select x.plan_id, unnest(array_append(x.reporter_ids, x.reporter_id)) from target_copy x
                     union select r.plan_id, r.reporter_id from regime r
                     union select s.plan_id, s.keeper_id from plan_state s) as b
             where b.plan_id = :id and b.id is not null and %s
             group by b.plan_id
            """.formatted(OrgScope.own("b.id"), OrgScope.below("b.id"))),
        REPORT_ITEM("""
            select coalesce(t.plan_id, x.plan_id, b.plan_id) as plan_id, t.id as task_id, x.id as target_id,
                   p.id as report_id, p.recipient_id as receiver_id, %s as own
              from report_item i
              join report p on p.id = i.report_id
              join obligation b on b.id = p.obligation_id
              left join task_copy t on i.type = 'TASK' and t.id = i.subject_id
              left join target_copy x on i.type = 'TARGET' and x.id = i.subject_id
             where i.id = :id and (%s or %s or %s)
            """.formatted(
                        OrgScope.own("p.reporter_id"),
                        OrgScope.below("p.reporter_id"),
                        OrgScope.below("p.recipient_id"),
                        OrgScope.below("p.via_id")));

        private final String sql;

        Named(String sql) {
            this.sql = sql;
        }
    }

    /** 404 outside the scope, 403 when it is not the caller's organisation that it concerns. */
    Uni<Concern> find(Named named, UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(named.sql, Tuple.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .map(Concern::of)
                .invoke(concern -> {
                    if (!concern.own()) {
                        throw DIFFICULTY_NOT_CONCERNED.because(scope.organization());
                    }
                });
    }

    /** Only what the caller's organisation still owes can be held up. */
    Uni<Void> requireOwed(@Nullable UUID obligation, OrgScope scope) {
        if (obligation == null) {
            return Uni.createFrom().voidItem();
        }
        return scope.bindOrg(session.createNativeQuery(
                        "select count(*) from obligation b where b.id = :id and b.status = 'OPEN' and "
                                + OrgScope.own("b.reporter_id"),
                        Long.class))
                .setParameter("id", obligation)
                .getSingleResult()
                .invoke(found -> {
                    if (found == 0) {
                        throw DIFFICULTY_OBLIGATION_UNKNOWN.at("/obligation", obligation.toString());
                    }
                })
                .replaceWithVoid();
    }
}
