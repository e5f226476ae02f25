package vn.tiendo.plan.reorganization;

import static vn.tiendo.plan.reorganization.OrganizationReorganized.State.APPLIED;
import static vn.tiendo.plan.reorganization.OrganizationReorganized.State.UNDONE;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.time.VietnamTime;

/** Lets reorganisations happen on their day, and tells of them. */
@ApplicationScoped
class Happenings {
    private static final String TOPIC = "organization.reorganized";

    private final ReorganizationStore store;
    private final Successions successions;
    private final Effects effects;
    private final Outbox outbox;
    private final Clock clock;

    Happenings(ReorganizationStore store, Successions successions, Effects effects, Outbox outbox, Clock clock) {
        this.store = store;
        this.successions = successions;
        this.effects = effects;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<List<UUID>> due() {
        return store.due(today());
    }

    /**
     * Lets one happen whose day has come; instances share them. One with something that came up since and that nobody has
     * mapped waits until somebody does: nothing is left without an owner.
     */
    @WithTransaction
    Uni<Void> happenOnItsDay(UUID id) {
        return store.claim(id, today())
                .chain(claimed -> claimed.isEmpty() ? Uni.createFrom().voidItem() : happenIfMapped(claimed.getFirst()));
    }

    /** Everything passes now. */
    Uni<Void> happen(Reorganization applied) {
        Reorganization happened = applied.happen(clock.instant());
        return successions
                .of(happened)
                .chain(outcome -> store.keep(happened, "reorganization.happen")
                        .chain(() -> effects.of(happened, outcome.moves())))
                .chain(moves -> tell(happened, APPLIED, moves));
    }

    /** It waits for its day: others hear of it, and move nothing yet. */
    Uni<Void> await(Reorganization applied) {
        return store.keep(applied, "reorganization.apply")
                .chain(() -> successions.of(applied))
                .chain(outcome -> tell(applied, APPLIED, outcome.moves()));
    }

    Uni<Void> takeBack(Reorganization undone) {
        return store.keep(undone, "reorganization.undo")
                .chain(() -> successions.of(undone))
                .chain(outcome -> tell(undone, UNDONE, outcome.moves()));
    }

    private Uni<Void> happenIfMapped(Reorganization due) {
        return successions
                .of(due)
                .chain(outcome ->
                        outcome.unmapped() == 0 ? happen(due) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Reorganization what, OrganizationReorganized.State state, List<Move> moves) {
        return outbox.addAll(
                TOPIC,
                OrganizationReorganized.of(what, state, moves).stream()
                        .map(part -> new Outbox.Entry(what.id(), part))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }
}
