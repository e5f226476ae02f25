package vn.tiendo.reporting.evidence;

/** REMOVED: taken away again after it had been handed in once, so its bytes stay for the history. */
public enum EvidenceState {
    UPLOADING,
    READY,
    REMOVED
}
