package vn.tiendo.plan.task.heading;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens the occurrences of recurring work in time. */
@ApplicationScoped
class OccurrenceSchedule {
    private final Headings headings;

    OccurrenceSchedule(Headings headings) {
        this.headings = headings;
    }

    @Scheduled(every = "${tiendo.task.occurrence.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> wake() {
        return headings.openNext().replaceWithVoid();
    }
}
