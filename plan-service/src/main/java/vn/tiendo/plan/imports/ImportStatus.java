package vn.tiendo.plan.imports;

/** RUNNING until the text has been read; FAILED when it could not be. */
enum ImportStatus {
    RUNNING,
    DONE,
    FAILED
}
