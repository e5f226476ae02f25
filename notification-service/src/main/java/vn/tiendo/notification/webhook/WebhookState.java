package vn.tiendo.notification.webhook;

/** Whether a webhook is served: PAUSED keeps what comes for later, DISABLED lets it go. */
enum WebhookState {
    ACTIVE,
    PAUSED,
    DISABLED
}
