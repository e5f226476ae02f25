package vn.tiendo.notification.letter;

import vn.tiendo.kit.problem.ErrorCode;

/** Why something about a letter is refused. */
public enum LetterError implements ErrorCode {
    LETTER_NOT_ISSUER(403),
    LETTER_DECIDED(409);

    private final int status;

    LetterError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
