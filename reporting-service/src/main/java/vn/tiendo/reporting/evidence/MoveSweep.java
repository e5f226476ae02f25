package vn.tiendo.reporting.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.tiendo.reporting.evidence.store.ObjectStore;

/** Carries what was taken into the object store, if there is one, and removes from it what nothing refers to. */
@ApplicationScoped
class MoveSweep {
    private static final Logger LOG = Logger.getLogger(MoveSweep.class);

    private final Moving moving;
    private final Contents contents;
    private final ObjectStore store;

    MoveSweep(Moving moving, Contents contents, ObjectStore store) {
        this.moving = moving;
        this.contents = contents;
        this.store = store;
    }

    @Scheduled(
            identity = "move-evidence",
            every = "${tiendo.object-store.sweep-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return store.isConfigured()
                ? repeated(this::carryNext).chain(() -> repeated(this::removeNext))
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> repeated(Supplier<Uni<Boolean>> step) {
        return Uni.createFrom()
                .deferred(step::get)
                .repeat()
                .until(more -> !more)
                .onItem()
                .ignoreAsUni();
    }

    /** Whether there may be more. Where the store is away one failure is enough. */
    private Uni<Boolean> carryNext() {
        return moving.claim()
                .chain(claimed -> claimed.isEmpty() ? Uni.createFrom().item(false) : carry(claimed.getFirst()));
    }

    private Uni<Boolean> carry(Moving.Load load) {
        return store.put(load.key(), load.sha256(), load.size(), contents.rows(load.content(), 0, load.size() - 1))
                .chain(() -> moving.arrived(load.content()))
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s stays in the database for now: %s", load.key(), failure))
                .onFailure()
                .recoverWithUni(failure -> moving.again(load.content()).replaceWith(false));
    }

    private Uni<Boolean> removeNext() {
        return moving.discarded()
                .chain(keys -> keys.isEmpty() ? Uni.createFrom().item(false) : remove(keys));
    }

    private Uni<Boolean> remove(List<String> keys) {
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUniAndConcatenate(key -> store.remove(key).chain(() -> moving.forget(key)))
                .onItem()
                .ignoreAsUni()
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> LOG.warnf("objects that nothing refers to stay for now: %s", failure))
                .onFailure()
                .recoverWithUni(failure -> moving.keep(keys).replaceWith(false));
    }
}
