package vn.tiendo.reporting.evidence;

/**
 * SCANNING: whole and looked into, and waits for the malware scanner. REMOVED: taken away again after it had been handed in
 * once, so its bytes stay for the history. EXPIRED: the term for which it is kept is over; its bytes are gone.
 */
public enum EvidenceState {
    UPLOADING,
    READY,
    REMOVED,
    SCANNING,
    EXPIRED
}
