package vn.tiendo.notification.webhook;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a webhook is refused. */
public enum WebhookError implements ErrorCode {
    WEBHOOK_URL_INVALID(400),
    WEBHOOK_ADDRESS_REFUSED(400),
    WEBHOOK_TYPE_UNKNOWN(400),
    WEBHOOK_RANGE_INVALID(400),
    WEBHOOK_RANGE_TOO_LARGE(400),
    WEBHOOK_NOT_MACHINE(403),
    WEBHOOK_NOT_OWNER(403),
    WEBHOOK_ORGANIZATION_NOT_OWN(403),
    WEBHOOK_ACTIVE(409),
    WEBHOOK_NOT_ACTIVE(409),
    WEBHOOK_ROTATION_OPEN(409),
    WEBHOOK_TOO_MANY(409),
    WEBHOOK_KEY_MISSING(503);

    private final int status;

    WebhookError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
