package vn.tiendo.reporting.contact;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Erases contact data in time, and seals the rest anew after a key was exchanged. */
@ApplicationScoped
class ContactSweep {
    private final StaleContacts stale;

    ContactSweep(StaleContacts stale) {
        this.stale = stale;
    }

    @Scheduled(
            identity = "sweep-contacts",
            every = "${tiendo.contact.sweep-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return stale.erase()
                .repeat()
                .until(erased -> erased == 0)
                .onItem()
                .ignoreAsUni()
                .chain(() -> stale.sealAnew()
                        .repeat()
                        .until(renewed -> renewed == 0)
                        .onItem()
                        .ignoreAsUni());
    }
}
