package vn.tiendo.kit.audit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.AuditVerdict.AuditFault;
import vn.tiendo.kit.audit.AuditVerdict.Head;
import vn.tiendo.kit.audit.AuditVerdict.Status;
import vn.tiendo.kit.audit.log.Fault;
import vn.tiendo.kit.audit.log.LogCheck;
import vn.tiendo.kit.audit.log.Testimony;

/** Checks the log as it stands now, some ten thousand records at a call. */
@ApplicationScoped
class AuditVerification {
    private final Mutiny.Session session;
    private final SealedBatches batches;
    private final LogContinuity continuity;
    private final String service;

    AuditVerification(
            Mutiny.Session session,
            SealedBatches batches,
            LogContinuity continuity,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.session = session;
        this.batches = batches;
        this.continuity = continuity;
        this.service = service;
    }

    /**
     * Checks from a batch on; what stands before it is taken as it is.
     *
     * @param testimonies what others have witnessed, read before this is asked
     */
    @WithTransaction
    Uni<AuditVerdict> verify(long from, List<Testimony> testimonies) {
        return beginning(from)
                .chain(check -> batches.continuations()
                        .map(said -> check.knowing(said).against(testimonies))
                        .chain(ready -> batches.after(ready.batch()).chain(found -> verdict(ready, found))));
    }

    private Uni<LogCheck> beginning(long from) {
        return session.createNativeQuery(
                        "select epoch, number, head from audit_batch where number < :from order by number desc limit 1",
                        Tuple.class)
                .setParameter("from", from)
                .getSingleResultOrNull()
                .map(last -> last == null
                        ? LogCheck.fromTheBeginning()
                        : LogCheck.after(
                                last.get("epoch", Long.class),
                                last.get("number", Long.class),
                                HexFormat.of().formatHex(last.get("head", byte[].class))));
    }

    private Uni<AuditVerdict> verdict(LogCheck check, List<SealedBatches.Found> found) {
        Fault fault = firstFault(check, found);
        return fault != null
                ? batches.unsealed().map(unsealed -> verdict(check, found, fault, unsealed, null))
                : batches.hasAfter(check.batch())
                        .chain(more -> batches.unsealed()
                                .map(unsealed -> more
                                        ? verdict(check, found, null, unsealed, check.batch() + 1)
                                        : verdict(
                                                check,
                                                found,
                                                check.end(Instant.MAX).orElse(null),
                                                unsealed,
                                                null)));
    }

    private static @Nullable Fault firstFault(LogCheck check, List<SealedBatches.Found> found) {
        for (SealedBatches.Found batch : found) {
            Optional<Fault> fault = check.next(batch.seal(), batch.records());
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        return null;
    }

    /** What is lost in a restore is missed by those who witnessed it, too: that is no second fault. */
    private AuditVerdict verdict(
            LogCheck check,
            List<SealedBatches.Found> found,
            @Nullable Fault fault,
            long unsealed,
            @Nullable Long next) {
        Head lost = continuity
                .lost()
                .map(gone -> new Head(gone.epoch(), gone.batch(), gone.head()))
                .orElse(null);
        boolean broken = fault != null && (lost == null || fault.kind() != Fault.Kind.TAIL_MISSING);
        return new AuditVerdict(
                service,
                broken ? Status.BROKEN : lost == null ? Status.INTACT : Status.RESTORED,
                found.size(),
                found.stream().mapToLong(one -> one.records().size()).sum(),
                unsealed,
                check.batch() == 0 ? null : new Head(check.epoch(), check.batch(), check.head()),
                check.confirming().stream().sorted().toList(),
                fault == null ? null : AuditFault.of(fault),
                lost,
                next);
    }
}
