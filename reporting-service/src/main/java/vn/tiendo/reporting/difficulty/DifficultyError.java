package vn.tiendo.reporting.difficulty;

import vn.tiendo.kit.problem.ErrorCode;

enum DifficultyError implements ErrorCode {
    DIFFICULTY_SUBJECT_UNCLEAR(400),
    DIFFICULTY_OBLIGATION_UNKNOWN(400),
    DIFFICULTY_RECIPIENT_UNFIT(400),
    DIFFICULTY_NOT_CONCERNED(403),
    DIFFICULTY_NOT_RAISER(403),
    DIFFICULTY_NOT_COMPETENT(403),
    DIFFICULTY_UNROUTED(409),
    DIFFICULTY_DONE(409),
    DIFFICULTY_NO_SUPERIOR(409);

    private final int status;

    DifficultyError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
