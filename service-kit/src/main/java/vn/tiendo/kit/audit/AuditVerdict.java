package vn.tiendo.kit.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.log.Fault;

/**
 * What a check of this service's log found, as far as it went.
 *
 * @param batches how many were read
 * @param unsealed records too young to be sealed
 * @param head of the last batch that was read; null when there is none
 * @param confirmedBy who else has witnessed a head that was read
 * @param fault the first thing that does not fit
 * @param lost after a restore: what was announced and is not there any more; nothing is sealed until the log goes on
 * @param next the batch with which the check goes on; null when the log ends here
 */
public record AuditVerdict(
        String service,
        Status status,
        long batches,
        long records,
        long unsealed,
        @Nullable Head head,
        List<String> confirmedBy,
        @Nullable AuditFault fault,
        @Nullable Head lost,
        @Nullable Long next) {

    public enum Status {
        INTACT,
        RESTORED,
        BROKEN
    }

    public record Head(long epoch, long batch, String head) {}

    /** @param position which record of the batch, from 0; null when it is the batch as a whole */
    public record AuditFault(
            Fault.Kind kind,
            long batch,
            @Nullable Integer position,
            @Nullable String record,
            String detail) {
        static AuditFault of(Fault fault) {
            return new AuditFault(fault.kind(), fault.batch(), fault.position(), fault.record(), fault.sentence());
        }
    }
}
