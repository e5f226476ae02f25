package vn.tiendo.kit.audit.log;

import java.time.Instant;

/**
 * What somebody else knows of a log: at that batch it had that head.
 *
 * @param by another service, an earlier export, or a head that was printed
 * @param sealedAt a log that was written down earlier need not have the batch
 * @param leaves hashes of the records of that batch, one behind the other; empty for who knows the head alone
 */
public record Testimony(String by, long epoch, long batch, String head, Instant sealedAt, String leaves) {
    public Testimony(String by, long epoch, long batch, String head, Instant sealedAt) {
        this(by, epoch, batch, head, sealedAt, "");
    }
}
