package vn.tiendo.indicator.target;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the calendar move targets: what falls due for a review today is judged within the minute. */
@ApplicationScoped
class TargetReviewSchedule {
    private final Targets targets;

    TargetReviewSchedule(Targets targets) {
        this.targets = targets;
    }

    @Scheduled(every = "${tiendo.target-review.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> reviewDue() {
        return targets.reviewDue()
                .repeat()
                .until(judged -> judged == 0)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
