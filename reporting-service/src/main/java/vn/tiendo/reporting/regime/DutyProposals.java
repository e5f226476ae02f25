package vn.tiendo.reporting.regime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.reporting.period.DueRule;
import vn.tiendo.workingcalendar.RollPolicy;

/** Turns the reporting duties of an issued plan into proposed regimes. */
@ApplicationScoped
public class DutyProposals {
    private final Mutiny.Session session;
    private final Outbox outbox;
    private final Audit audit;
    private final ObjectMapper json;

    DutyProposals(Mutiny.Session session, Outbox outbox, Audit audit, ObjectMapper json) {
        this.session = session;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
    }

    /** The plan that asks for reports. */
    public record Source(UUID planId, long planVersion, UUID keeperId) {}

    /** One duty of it. */
    public record Duty(
            UUID id,
            UUID reporterId,
            UUID recipientId,
            @Nullable UUID viaId,
            List<Frequency> frequencies,
            @Nullable DueRule dueRule) {}

    /** Field names are those of the record set below. */
    private record Row(
            UUID id,
            UUID dutyId,
            UUID reporterId,
            UUID recipientId,
            @Nullable UUID viaId,
            String frequencies,
            @Nullable DueRule dueRule) {
        static Row of(Duty duty) {
            return new Row(
                    Ids.next(),
                    duty.id(),
                    duty.reporterId(),
                    duty.recipientId(),
                    duty.viaId(),
                    Regime.join(duty.frequencies()),
                    duty.dueRule());
        }
    }

    /**
     * Proposes what is new and renews what is only proposed. A confirmed regime stays as people confirmed it, unless the plan
     * itself says something else now: then it waits for a new confirmation, and what it owes meanwhile opens with that.
     */
    @WithTransaction
    public Uni<Void> propose(Source source, List<Duty> duties) {
        return duties.isEmpty()
                ? Uni.createFrom().voidItem()
                : upsert(source, duties.stream().map(Row::of).toList())
                        .chain(regimes -> announce(regimes, source.planId(), "regime.propose"));
    }

    /** Ends the regimes of a plan but those of these duties: they open nothing more; what they opened stays owed. */
    @WithTransaction
    public Uni<Void> end(UUID plan, List<UUID> but) {
        return session.createNativeQuery("""
                        update regime r set status = 'ENDED', version = r.version + 1
                         where r.plan_id = :plan and r.status <> 'ENDED'
                           and (r.duty_id <> all(cast(cast(:but as text[]) as uuid[]))
                                and r.duty_id is not null
                                -- a regime that people laid down for the plan ends with it, not with a duty
                                or r.duty_id is null and not (select s.in_force from plan_state s
                                                               where s.plan_id = r.plan_id))
                        returning *
                        """, Regime.class)
                .setParameter("plan", plan)
                .setParameter("but", but.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList()
                .chain(ended -> ended.isEmpty() ? Uni.createFrom().voidItem() : announce(ended, plan, "regime.end"));
    }

    private Uni<Void> announce(List<Regime> regimes, UUID plan, String action) {
        return outbox.addAll(
                        "regime.changed",
                        regimes.stream()
                                .map(regime -> new Outbox.Entry(regime.id, RegimeChanged.of(regime)))
                                .toList())
                .chain(() -> audit.record(action, plan, Map.of("regimes", regimes.size())));
    }

    private Uni<List<Regime>> upsert(Source source, List<Row> rows) {
        return session.createNativeQuery("""
                        insert into regime (id, version, plan_id, plan_version, duty_id, keeper_id, reporter_id,
                               recipient_id, via_id, frequencies, due_day, due_month, due_inclusive, roll_policy, status, duty)
                        select r.id, 0, :plan, :planVersion, r."dutyId", :keeper, r."reporterId", r."recipientId",
                               r."viaId", r.frequencies, cast(r."dueRule" ->> 'day' as int),
                               cast(r."dueRule" ->> 'month' as int), cast(r."dueRule" ->> 'inclusive' as boolean),
                               :roll, 'PROPOSED', cast(to_jsonb(r) - 'id' as text)
                          from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                               id uuid, "dutyId" uuid, "reporterId" uuid, "recipientId" uuid, "viaId" uuid,
                               frequencies text, "dueRule" jsonb)
                        on conflict (duty_id) do update set version = regime.version + 1,
                               plan_version = excluded.plan_version, keeper_id = excluded.keeper_id,
                               reporter_id = excluded.reporter_id, recipient_id = excluded.recipient_id,
                               via_id = excluded.via_id, frequencies = excluded.frequencies,
                               due_day = excluded.due_day, due_month = excluded.due_month,
                               due_inclusive = excluded.due_inclusive, duty = excluded.duty, status = 'PROPOSED',
                               confirmed_at = null
                         where regime.plan_version < excluded.plan_version
                           and (regime.status = 'PROPOSED' or regime.status = 'CONFIRMED' and regime.duty <> excluded.duty)
                        returning *
                        """, Regime.class)
                .setParameter("plan", source.planId())
                .setParameter("planVersion", source.planVersion())
                .setParameter("keeper", source.keeperId())
                .setParameter("roll", RollPolicy.NEXT_WORKING_DAY.name())
                .setParameter("rows", write(rows))
                .getResultList();
    }

    private String write(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
