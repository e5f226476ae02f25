package vn.tiendo.reporting.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.calendar.WorkingCalendars;

/** Opens obligations and moves them as reports come and go. */
@ApplicationScoped
public class Obligations {
    private final Mutiny.Session session;
    private final WorkingCalendars calendars;
    private final Outbox outbox;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    Obligations(
            Mutiny.Session session,
            WorkingCalendars calendars,
            Outbox outbox,
            Audit audit,
            ObjectMapper json,
            Clock clock) {
        this.session = session;
        this.calendars = calendars;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Opens what these regimes owe up to today, in one statement. A second run finds the same rows by regime, period
     * and reporter and opens nothing.
     *
     * @return how many were opened
     */
    @WithTransaction
    public Uni<Integer> open(List<OwingRegime> regimes, LocalDate today) {
        return calendars
                .current()
                .map(calendar -> PeriodicObligation.of(regimes, today, calendar))
                .chain(this::insert)
                .call(this::announce)
                .map(List::size);
    }

    /** The obligation a report is for, locked until the transaction ends; 404 when it does not exist. */
    @WithTransaction
    public Uni<ObligationState> lock(UUID id, OrgScope scope) {
        return locked(id, scope).map(ObligationState::of);
    }

    /** As it stands, for a use case that has seen to the scope. */
    @WithTransaction
    public Uni<ObligationState> read(UUID id) {
        return one("").setParameter("id", id).getSingleResult().map(ObligationState::of);
    }

    /**
     * An obligation that a report moved, or left as it was.
     *
     * @param news what the use case has to tell of it, with its own news
     */
    public record Settled(ObligationState state, List<Outbox.Event> news) {
        private static Settled of(Obligation obligation, long before) {
            ObligationState after = ObligationState.of(obligation);
            return new Settled(
                    after,
                    after.version() == before
                            ? List.of()
                            : List.of(new Outbox.Event("obligation.changed", after.id(), after)));
        }
    }

    /** Locked until the transaction ends, for a use case that has seen to the scope on the report. */
    @WithTransaction
    public Uni<Settled> hold(UUID id) {
        return settle(id, untouched -> {});
    }

    /** A report was handed in at that moment. */
    @WithTransaction
    public Uni<Settled> satisfy(UUID id, Instant at) {
        return settle(id, held -> held.satisfy(at));
    }

    /** The report was taken back. */
    @WithTransaction
    public Uni<Settled> reopen(UUID id) {
        return settle(id, Obligation::reopen);
    }

    private Uni<Settled> settle(UUID id, Consumer<Obligation> move) {
        return held(id).map(found -> {
            long before = found.version;
            move.accept(found);
            return Settled.of(found, before);
        });
    }

    private Uni<Obligation> held(UUID id) {
        return one(" for update of b").setParameter("id", id).getSingleResult();
    }

    private Mutiny.SelectionQuery<Obligation> one(String suffix) {
        return session.createNativeQuery("select b.* from obligation b where b.id = :id" + suffix, Obligation.class);
    }

    private Uni<Obligation> locked(UUID id, OrgScope scope) {
        return scope.bind(one(" and " + ObligationQueries.IN_SCOPE + " for update of b"))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    private Uni<List<Obligation>> insert(List<PeriodicObligation> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                insert into obligation (id, version, kind, title, regime_id, plan_id, period_type,
                                       window_from, window_to, cut_off, nominal_due_on, due_at, reporter_id,
                                       recipient_id, via_id, status, calendar_version, opened_at)
                                select r.id, 0, 'PERIODIC', r.title, r."regimeId", r."planId", r."periodType",
                                       r."windowFrom", r."windowTo", r."cutOff", r."nominalDueOn", r."dueAt",
                                       r."reporterId", r."recipientId", r."viaId", 'OPEN', r."calendarVersion", :now
                                  from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                                       id uuid, title text, "regimeId" uuid, "planId" uuid, "periodType" text,
                                       "windowFrom" date, "windowTo" date, "cutOff" date, "nominalDueOn" date,
                                       "dueAt" timestamptz, "reporterId" uuid, "recipientId" uuid, "viaId" uuid,
                                       "calendarVersion" bigint)
                                on conflict do nothing
                                returning *
                                """, Obligation.class)
                        .setParameter("rows", write(rows))
                        .setParameter("now", clock.instant())
                        .getResultList());
    }

    private Uni<Void> announce(List<Obligation> opened) {
        List<Outbox.Entry> events = opened.stream()
                .map(obligation -> new Outbox.Entry(obligation.id, ObligationState.of(obligation)))
                .toList();
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID first = events.getFirst().key();
        return outbox.addAll("obligation.opened", events)
                .chain(() -> audit.record("obligation.open", first, Map.of("opened", events.size())));
    }

    private String write(List<PeriodicObligation> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
