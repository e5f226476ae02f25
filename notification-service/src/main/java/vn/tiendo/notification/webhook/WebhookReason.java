package vn.tiendo.notification.webhook;

/** Why a webhook is not served: it was asked for, nothing has arrived for long, or the receiver said 410 Gone. */
enum WebhookReason {
    ASKED,
    FAILING,
    GONE
}
