package vn.tiendo.notification.preference;

import vn.tiendo.kit.problem.ErrorCode;

/** Why preferences are refused. */
public enum PreferenceError implements ErrorCode {
    PREFERENCE_INBOX_STAYS(400),
    PREFERENCE_CHANNEL_REPEATED(400);

    private final int status;

    PreferenceError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
