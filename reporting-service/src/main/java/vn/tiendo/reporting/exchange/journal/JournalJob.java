package vn.tiendo.reporting.exchange.journal;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the journal up to date between sends, so that what happened when can be told later. */
@ApplicationScoped
class JournalJob {
    private final Journal journal;

    JournalJob(Journal journal) {
        this.journal = journal;
    }

    @Scheduled(
            identity = "take-exchange-journal",
            every = "${tiendo.exchange.journal-every:5m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return journal.take(List.of());
    }
}
