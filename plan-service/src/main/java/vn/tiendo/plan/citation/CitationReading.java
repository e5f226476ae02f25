package vn.tiendo.plan.citation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads, once, the citations of plans that are older than the resolving of citations; then there is nothing to find. */
@ApplicationScoped
class CitationReading {
    private final Citations citations;

    CitationReading(Citations citations) {
        this.citations = citations;
    }

    @Scheduled(every = "PT1M", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return citations.readSome().replaceWithVoid();
    }
}
