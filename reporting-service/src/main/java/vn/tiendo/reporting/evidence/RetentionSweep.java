package vn.tiendo.reporting.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Looks for evidence whose term is over, of the kinds that have one. */
@ApplicationScoped
class RetentionSweep {
    private final Retention retention;
    private final RetentionConfig config;

    RetentionSweep(Retention retention, RetentionConfig config) {
        this.retention = retention;
        this.config = config;
    }

    @Scheduled(
            identity = "retain-evidence",
            every = "${tiendo.retention.sweep-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Multi.createFrom()
                .items(SubjectKind.values())
                .onItem()
                .transformToUniAndConcatenate(kind -> term(kind)
                        .map(keep -> expire(kind, keep))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onItem()
                .ignoreAsUni();
    }

    private Optional<Duration> term(SubjectKind kind) {
        return switch (kind) {
            case REPORT_ITEM -> config.reportItems();
            case FINDING -> config.findings();
            case DIFFICULTY -> config.difficulties();
        };
    }

    private Uni<Void> expire(SubjectKind kind, Duration keep) {
        return retention
                .expire(kind, keep)
                .repeat()
                .until(looked -> looked == 0)
                .onItem()
                .ignoreAsUni();
    }
}
