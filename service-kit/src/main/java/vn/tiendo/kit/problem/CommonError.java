package vn.tiendo.kit.problem;

/** The reasons that every service shares. */
public enum CommonError implements ErrorCode {
    MALFORMED_REQUEST(400),
    VALIDATION_FAILED(400),
    UNKNOWN_FIELD(400),
    WRONG_TYPE(400),
    INVALID_VALUE(400),
    CURSOR_INVALID(400),
    ORGANIZATION_UNKNOWN(400),
    ORGANIZATION_CLOSED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    CALLER_WITHOUT_ORGANIZATION(403),
    CALLER_ORGANIZATION_CLOSED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    VERSION_MISMATCH(412),
    PAYLOAD_TOO_LARGE(413),
    EVENT_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    SECRET_MARK_REFUSED(422),
    PRECONDITION_REQUIRED(428),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    CommonError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** The code that stands for an HTTP status when nothing more is known. */
    static CommonError of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> VERSION_MISMATCH;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL;
        };
    }
}
