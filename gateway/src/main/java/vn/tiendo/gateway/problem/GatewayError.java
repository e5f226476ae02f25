package vn.tiendo.gateway.problem;

import java.util.Locale;

/** What the gateway refuses by itself; names shared with the services mean the same there. */
public enum GatewayError {
    MALFORMED_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    FORBIDDEN_ORIGIN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    REQUEST_TIMEOUT(408),
    PAYLOAD_TOO_LARGE(413),
    URI_TOO_LONG(414),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503),
    IDENTITY_UNAVAILABLE(503);

    private final int status;

    GatewayError(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String title(Locale language) {
        return ProblemTexts.title(this, language);
    }

    /** What it says of a case; without arguments {@code {0}} stands for what the case fills in. */
    public String detail(Locale language, Object... arguments) {
        return ProblemTexts.detail(this, language, arguments);
    }

    String type() {
        return "urn:tiendo:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
