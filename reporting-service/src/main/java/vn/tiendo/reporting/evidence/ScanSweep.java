package vn.tiendo.reporting.evidence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.tiendo.kit.problem.Refusal;

/** Goes on with files that wait for the malware scanner, as soon as it is there again. */
@ApplicationScoped
class ScanSweep {
    private static final Logger LOG = Logger.getLogger(ScanSweep.class);

    private final WaitingScans waiting;
    private final Completion completion;

    ScanSweep(WaitingScans waiting, Completion completion) {
        this.waiting = waiting;
        this.completion = completion;
    }

    @Scheduled(
            identity = "scan-evidence",
            every = "${tiendo.scanner.sweep-every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return waiting.any()
                .chain(any -> any ? completion.canScan() : Uni.createFrom().item(false))
                .chain(go -> go ? goOn() : Uni.createFrom().voidItem());
    }

    private Uni<Void> goOn() {
        return Uni.createFrom()
                .deferred(this::next)
                .repeat()
                .until(more -> !more)
                .onItem()
                .ignoreAsUni();
    }

    /** Whether there was one. What is refused was removed and is on record; what else fails is tried again later. */
    private Uni<Boolean> next() {
        return waiting.claim()
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(false)
                        : completion
                                .resume(claimed.getFirst())
                                .replaceWith(true)
                                .onFailure()
                                .invoke(failure -> LOG.infof(
                                        "evidence %s is not taken: %s", claimed.getFirst().id, cause(failure)))
                                .onFailure()
                                .recoverWithItem(true));
    }

    /** Of a refusal the code alone: its arguments may be the name of the file, which may name a person. */
    private static Object cause(Throwable failure) {
        return failure instanceof Refusal refusal ? refusal.code() : failure;
    }
}
