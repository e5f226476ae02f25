package vn.tiendo.notification.channel;

import vn.tiendo.kit.problem.ErrorCode;

/** Why notices are not sent once more. */
public enum NoticeError implements ErrorCode {
    NOTICE_REPLAY_AMBIGUOUS(400);

    private final int status;

    NoticeError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
