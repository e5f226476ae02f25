package vn.tiendo.reporting.evidence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.secrecy.MarkedSecret;
import vn.tiendo.reporting.evidence.inspection.Finding;
import vn.tiendo.reporting.evidence.inspection.Inspection;

/**
 * The last byte is here: the file is looked into, outside any transaction and never on an event loop, and then taken or
 * removed. Should the process die in between, the next request about the upload does it; a file that a process dies of
 * again and again is looked into no more, and goes when its time is over.
 */
@ApplicationScoped
class Completion {
    /** Looking into files is work for a processor; more at once would only be slower, and use more memory. */
    private static final int AT_ONCE = 2;

    private final Inspection inspection;
    private final StoredBytes stored;
    private final Evidences evidences;
    private final WorkerExecutor workers;

    Completion(EvidenceConfig config, StoredBytes stored, Evidences evidences, Vertx vertx) {
        this.inspection = new Inspection(config.types(), config.aliases());
        this.stored = stored;
        this.evidences = evidences;
        this.workers = vertx.createSharedWorkerExecutor("evidence-inspection", AT_ONCE);
    }

    /** Takes the file, or removes it and says why. */
    Uni<Evidence> finish(Evidence whole, OrgScope scope) {
        if (!whole.isWhole() || whole.state != EvidenceState.UPLOADING) {
            return Uni.createFrom().item(whole);
        }
        return evidences.look(whole).chain(() -> look(whole, scope));
    }

    private Uni<Evidence> look(Evidence whole, OrgScope scope) {
        return UniHelper.toUni(workers.executeBlocking(() -> inspect(whole), false))
                .chain(finding -> judge(whole, Objects.requireNonNull(finding), scope))
                .onFailure()
                .call(failure -> isFinal(failure)
                        ? evidences.refuse(whole.id, (Refusal) failure)
                        : evidences.lookAgain(whole.id));
    }

    /** A mark is put on record by who answers for all doors. */
    private Uni<Evidence> judge(Evidence whole, Finding finding, OrgScope scope) {
        return switch (finding) {
            case Finding.Accepted accepted -> evidences.take(whole.id, accepted, scope);
            case Finding.Refused refused ->
                throw EvidenceError.of(refused.reason()).because(refused.what());
            case Finding.Marked marked ->
                evidences
                        .discard(whole.id)
                        .invoke(discarded -> MarkedSecret.refuse(Optional.of(marked.level()), whole.received));
        };
    }

    private Finding inspect(Evidence whole) {
        return inspection.inspect(
                stored.open(whole.contentId, whole.received), new Inspection.Claim(whole.fileName, whole.declaredType));
    }

    /** What is refused now will be refused again; what is not there any more, somebody else removed. */
    private static boolean isFinal(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code() != CommonError.NOT_FOUND;
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
