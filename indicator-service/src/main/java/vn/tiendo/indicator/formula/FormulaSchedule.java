package vn.tiendo.indicator.formula;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Computes what formulas come to once something they are made of was said. */
@ApplicationScoped
class FormulaSchedule {
    private final FormulaFigures figures;

    FormulaSchedule(FormulaFigures figures) {
        this.figures = figures;
    }

    @Scheduled(every = "${tiendo.formula-figures.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> record() {
        return figures.record()
                .repeat()
                .until(looked -> looked == 0)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
