package vn.tiendo.indicator.imports;

enum ImportStatus {
    RUNNING,
    DONE,
    /** Nothing of it is kept. */
    FAILED
}
