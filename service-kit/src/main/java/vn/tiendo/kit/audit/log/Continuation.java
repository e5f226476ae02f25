package vn.tiendo.kit.audit.log;

/**
 * A log that was restored to an older state goes on, because an operator said so. What was sealed after the state it goes
 * on from is lost, and is named here; its numbers are not used again.
 *
 * @param epoch what begins
 * @param fromBatch the last batch that was restored
 * @param fromHead its head
 * @param lostEpoch the epoch of the last batch that was announced before, and is gone
 * @param lostBatch its number
 * @param lostHead its head
 */
public record Continuation(
        long epoch, long fromBatch, String fromHead, long lostEpoch, long lostBatch, String lostHead) {

    /** Whether this batch is one of those that are said to be lost. */
    boolean lost(long batch) {
        return batch > fromBatch && batch <= lostBatch;
    }
}
