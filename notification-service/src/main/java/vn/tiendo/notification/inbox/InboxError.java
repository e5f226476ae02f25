package vn.tiendo.notification.inbox;

import vn.tiendo.kit.problem.ErrorCode;

/** Why the inbox or its stream refuses. */
public enum InboxError implements ErrorCode {
    STREAM_POSITION_INVALID(400),
    NOTIFICATION_READ_AMBIGUOUS(400);

    private final int status;

    InboxError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
