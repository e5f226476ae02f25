package vn.tiendo.kit.audit;

/** The last batch of this service's log that the broker knows of. */
record Announced(long epoch, long batch, String head) {}
