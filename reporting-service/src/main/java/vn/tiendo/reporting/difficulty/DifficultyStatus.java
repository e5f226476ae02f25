package vn.tiendo.reporting.difficulty;

/** RAISED while nobody is known to be competent; ROUTED and ESCALATED wait for the answer of one. */
enum DifficultyStatus {
    RAISED,
    ROUTED,
    ESCALATED,
    ANSWERED
}
