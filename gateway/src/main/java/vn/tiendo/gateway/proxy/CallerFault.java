package vn.tiendo.gateway.proxy;

/** An exchange that ended because of its caller; the service is not to blame, so its breaker does not count it. */
final class CallerFault extends RuntimeException {
    CallerFault(Throwable cause) {
        super(cause.getMessage(), cause, false, false);
    }
}
