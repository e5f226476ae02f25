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
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
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
    private final ObligationNews news;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    Obligations(
            Mutiny.Session session,
            WorkingCalendars calendars,
            ObligationNews news,
            Audit audit,
            ObjectMapper json,
            Clock clock) {
        this.session = session;
        this.calendars = calendars;
        this.news = news;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Opens what these regimes owe up to today, of every body that owes it, in one statement. A second run finds the same
     * rows by regime, period and reporter and opens nothing.
     *
     * @return how many were opened
     */
    @WithTransaction
    public Uni<Integer> open(List<OwingRegime> regimes, LocalDate today) {
        return calendars
                .current()
                .map(calendar -> PeriodicObligation.of(regimes, today, calendar))
                .chain(rows -> insert(rows, today))
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
        private Settled with(List<Obligation> others) {
            return new Settled(
                    state,
                    Stream.concat(news.stream(), others.stream().map(Settled::changed))
                            .toList());
        }

        private static Outbox.Event changed(Obligation obligation) {
            return new Outbox.Event("obligation.changed", obligation.id, ObligationState.of(obligation));
        }

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

    /** A report was handed in at that moment; where its regime says so it answers coinciding periods too. */
    @WithTransaction
    public Uni<Settled> satisfy(UUID id, Instant at) {
        return settle(id, held -> held.satisfy(at)).chain(settled -> together(settled, Coinciding.SATISFY, at));
    }

    /** The report was taken back, and with it what it had answered besides. */
    @WithTransaction
    public Uni<Settled> reopen(UUID id) {
        return settle(id, Obligation::reopen).chain(settled -> together(settled, Coinciding.REOPEN, null));
    }

    private Uni<Settled> together(Settled settled, String sql, @Nullable Instant at) {
        if (settled.news().isEmpty() || !settled.state().together()) {
            return Uni.createFrom().item(settled);
        }
        Mutiny.SelectionQuery<Obligation> query = session.createNativeQuery(sql, Obligation.class)
                .setParameter("id", settled.state().id());
        return (at == null ? query : query.setParameter("at", at))
                .getResultList()
                .map(settled::with);
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

    private Uni<List<Obligation>> insert(List<PeriodicObligation> rows, LocalDate today) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.flush()
                .chain(() -> session.createNativeQuery(Opening.PERIODS, Obligation.class)
                        .setParameter("rows", write(rows))
                        .setParameter("today", today)
                        .setParameter("now", clock.instant())
                        .getResultList());
    }

    /**
     * A plan that somebody wants filed; the same plan again opens nothing.
     *
     * @param keeper who files it
     * @param subject what the plan is called
     * @param issuedOn its cut-off
     */
    public record Filing(UUID plan, UUID keeper, String subject, LocalDate issuedOn) {}

    /** When a plan is to be filed by one regime; field names are those of the record set. */
    public record FilingDue(UUID regimeId, LocalDate nominalDueOn, Instant dueAt, long calendarVersion) {}

    @WithTransaction
    public Uni<Integer> file(Filing filing, List<FilingDue> due, LocalDate today) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return session.flush()
                .chain(() -> session.createNativeQuery(Opening.FILINGS, Obligation.class)
                        .setParameter("rows", write(due))
                        .setParameter("plan", filing.plan())
                        .setParameter("keeper", filing.keeper())
                        .setParameter("subject", filing.subject())
                        .setParameter("issuedOn", filing.issuedOn())
                        .setParameter("today", today)
                        .setParameter("now", clock.instant())
                        .getResultList())
                .call(this::announce)
                .map(List::size);
    }

    private Uni<Void> announce(List<Obligation> opened) {
        if (opened.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID first = opened.getFirst().id;
        return news.announce("obligation.opened", opened)
                .chain(() -> audit.record("obligation.open", first, Map.of("opened", opened.size())));
    }

    private String write(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
