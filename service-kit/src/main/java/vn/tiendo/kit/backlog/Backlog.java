package vn.tiendo.kit.backlog;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/** Works off what waits, also what a crash left behind; a schedule wakes it. */
@ApplicationScoped
public class Backlog {
    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Goes on until nothing is left or the service stops. While it stops, its database goes away under the work: the next start
     * takes that up.
     *
     * @param next works on one, and says whether there was one
     */
    public Uni<Void> workOff(Supplier<Uni<Boolean>> next) {
        return Multi.createBy()
                .repeating()
                .uni(next::get)
                .whilst(found -> found && !stopping)
                .collect()
                .last()
                .onFailure(failure -> stopping)
                .recoverWithItem(false)
                .replaceWithVoid();
    }
}
