package vn.tiendo.plan.review;

/** What a review came to: the plan goes on as it is, is to be amended, was replaced or closed. */
enum ReviewOutcome {
    KEPT,
    AMENDED,
    REPLACED,
    CLOSED
}
