package vn.tiendo.reporting.evidence;

import java.util.UUID;

/**
 * Evidence as an event names it: enough to fetch it and to know that it is the same.
 *
 * @param itemId what it is evidence for
 * @param sha256 of its bytes, in hexadecimal
 */
public record EvidenceReference(UUID id, UUID itemId, String sha256) {}
