package vn.tiendo.reporting.evidence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.secrecy.MarkedSecret;
import vn.tiendo.reporting.evidence.inspection.Bytes;
import vn.tiendo.reporting.evidence.inspection.Finding;
import vn.tiendo.reporting.evidence.inspection.Inspection;
import vn.tiendo.reporting.evidence.scan.MalwareScanner;
import vn.tiendo.reporting.evidence.scan.ScannerConfig;
import vn.tiendo.reporting.evidence.scan.Verdict;

/**
 * The last byte is here: the file is looked into, outside any transaction and never on an event loop, and then taken or
 * removed. Should the process die in between, the next request about the upload does it; a file that a process dies of
 * again and again is looked into no more, and goes when its time is over. While the malware scanner gives no answer the
 * file waits, and is looked into again when it does.
 */
@ApplicationScoped
class Completion {
    /** Looking into files is work for a processor; more at once would only be slower, and use more memory. */
    private static final int AT_ONCE = 2;

    private final Inspection inspection;
    private final MalwareScanner scanner;
    private final ScannerConfig scanning;
    private final StoredBytes stored;
    private final Looks looks;
    private final Evidences evidences;
    private final WorkerExecutor workers;

    Completion(
            EvidenceConfig config,
            MalwareScanner scanner,
            ScannerConfig scanning,
            StoredBytes stored,
            Looks looks,
            Evidences evidences,
            Vertx vertx) {
        this.inspection = new Inspection(config.types(), config.aliases());
        this.scanner = scanner;
        this.scanning = scanning;
        this.stored = stored;
        this.looks = looks;
        this.evidences = evidences;
        this.workers = vertx.createSharedWorkerExecutor(
                "evidence-inspection", AT_ONCE, scanning.laterPatience().toSeconds() + 60, TimeUnit.SECONDS);
    }

    /** What the file is, and whether it is clean. */
    private record Looked(Finding finding, Verdict verdict) {}

    /** Takes the file, or removes it and says why. */
    Uni<Evidence> finish(Evidence whole, OrgScope scope) {
        if (!whole.isWhole() || whole.state != EvidenceState.UPLOADING) {
            return Uni.createFrom().item(whole);
        }
        return looks.begin(whole).chain(() -> look(whole, scope, scanning.patience(), Completion::isFinal));
    }

    /**
     * The same for one that waits for the scanner, in the name of who sent it. It was acknowledged: only what is wrong with the
     * file itself removes it.
     */
    Uni<Evidence> resume(Evidence waiting) {
        return looks.begin(waiting)
                .onFailure(Completion::isOfTheFile)
                .call(failure -> evidences.refuse(waiting.id, (Refusal) failure))
                .chain(() -> look(waiting, waiting.sentBy(), scanning.laterPatience(), Completion::isOfTheFile));
    }

    /** Whether it makes sense to look again at what waits for the scanner. */
    Uni<Boolean> canScan() {
        return UniHelper.toUni(workers.executeBlocking(() -> scanner.isThere(), false));
    }

    private Uni<Evidence> look(Evidence whole, OrgScope scope, Duration patience, Predicate<Throwable> discards) {
        return UniHelper.toUni(workers.executeBlocking(() -> inspect(whole, patience), false))
                .chain(looked -> judge(whole, Objects.requireNonNull(looked), scope))
                .onFailure()
                .call(failure ->
                        discards.test(failure) ? evidences.refuse(whole.id, (Refusal) failure) : looks.end(whole.id));
    }

    /** A mark is put on record by who answers for all doors. */
    private Uni<Evidence> judge(Evidence whole, Looked looked, OrgScope scope) {
        return switch (looked.finding()) {
            case Finding.Accepted accepted -> judge(whole, accepted, looked.verdict(), scope);
            case Finding.Refused refused ->
                throw EvidenceError.of(refused.reason()).because(refused.what());
            case Finding.Marked marked ->
                evidences
                        .discard(whole.id)
                        .invoke(discarded -> MarkedSecret.refuse(Optional.of(marked.level()), whole.received));
        };
    }

    private Uni<Evidence> judge(Evidence whole, Finding.Accepted accepted, Verdict verdict, OrgScope scope) {
        return switch (verdict) {
            case Verdict.Clean() -> evidences.take(whole.id, accepted, scope);
            case Verdict.Infected infected -> throw EvidenceError.EVIDENCE_INFECTED.because(infected.name());
            case Verdict.Unknown unknown -> evidences.await(whole.id, scope);
        };
    }

    /** Only what would be taken is scanned. */
    private Looked inspect(Evidence whole, Duration patience) {
        Bytes bytes = stored.open(whole.contentId, whole.received);
        Finding finding = inspection.inspect(bytes, new Inspection.Claim(whole.fileName, whole.declaredType));
        return new Looked(
                finding,
                finding instanceof Finding.Accepted ? scanner.scan(bytes, patience) : new Verdict.Unknown("refused"));
    }

    /** What is refused now will be refused again; what is not there any more, somebody else removed. */
    private static boolean isFinal(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code() != CommonError.NOT_FOUND;
    }

    private static boolean isOfTheFile(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code() instanceof EvidenceError;
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
