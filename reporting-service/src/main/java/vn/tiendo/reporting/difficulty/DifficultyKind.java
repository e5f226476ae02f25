package vn.tiendo.reporting.difficulty;

/** A difficulty hinders; a proposal asks for something and hinders nothing. */
enum DifficultyKind {
    DIFFICULTY,
    PROPOSAL
}
