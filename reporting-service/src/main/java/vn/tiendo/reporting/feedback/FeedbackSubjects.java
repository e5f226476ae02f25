package vn.tiendo.reporting.feedback;

import static vn.tiendo.reporting.feedback.FeedbackError.FEEDBACK_PLAN_ENDED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;

/** What feedback can be about: tasks and targets of issued plans whose recipient is the sending system's body or lies below it. */
@ApplicationScoped
class FeedbackSubjects {
    private static final String FIND = """
            select x.* from (
                   select t.plan_id, %s, coalesce(o.id, s.keeper_id) as recipient_id, s.in_force
                     from %s t join plan_state s on s.plan_id = t.plan_id
                     left join organization_copy o on o.id = t.%s and (o.valid_to is null or o.valid_to >= :today)
                    where t.id = :id) as x
             where\s""" + OrgScope.below("x.recipient_id");

    private final Mutiny.Session session;
    private final Clock clock;

    FeedbackSubjects(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** What the sending system names. */
    enum Named {
        TASK("t.id as task_id, cast(null as uuid) as target_id", "task_copy", "lead_id"),
        TARGET("cast(null as uuid) as task_id, t.id as target_id", "target_copy", "reporter_id");

        private final String sql;

        Named(String ids, String table, String recipient) {
            this.sql = FIND.formatted(ids, table, recipient);
        }
    }

    /** 404 outside the scope, 409 when the plan has ended: then nobody works on it any more. */
    Uni<FeedbackSubject> find(Named named, UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(named.sql, Tuple.class))
                .setParameter("id", id)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .map(FeedbackSubject::of)
                .invoke(subject -> {
                    if (!subject.inForce()) {
                        throw FEEDBACK_PLAN_ENDED.because();
                    }
                });
    }
}
