package vn.tiendo.indicator.rollup;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at one indicator after the other; gauges {@code tiendo.rollup.drift} (rows found wrong when last looked at). */
@ApplicationScoped
class RollupCheckSchedule {
    private final RollupChecks checks;
    private final AtomicLong drift = new AtomicLong();

    RollupCheckSchedule(RollupChecks checks) {
        this.checks = checks;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        registry.gauge("tiendo.rollup.drift", drift);
    }

    @Scheduled(every = "${tiendo.rollup-check.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return checks.checkNext().invoke(drift::set).replaceWithVoid();
    }
}
