package vn.tiendo.gateway.publicview;

import vn.tiendo.gateway.service.Asking;

/** What a question comes to. */
sealed interface Reply {

    /** @param status how it was come by, as {@code Cache-Status} says it (RFC 9211) */
    record Shown(Kept kept, String status) implements Reply {}

    /** What is not to be kept, refusals above all, goes out as the service said it. */
    record Passed(Asking.Answer answer) implements Reply {}

    /** The service does not answer, and nothing young enough is kept. */
    record Unavailable() implements Reply {}
}
