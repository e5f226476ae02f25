package vn.tiendo.notification.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret with which messages are signed, written as Standard Webhooks does: {@code whsec_} and base64. */
record Secret(byte[] bytes) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secret make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** For its owner, once; never for a log. */
    String written() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "whsec_…";
    }
}
