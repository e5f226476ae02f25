package vn.tiendo.notification.delivery;

/** How far a message is: FAILED when it was given up; a replay sends it once more. */
enum DeliveryState {
    PENDING,
    DELIVERED,
    FAILED
}
