package vn.tiendo.reporting.difficulty;

/** What came of it. */
enum DifficultyOutcome {
    RESOLVED,
    GUIDED,
    DECLINED
}
