package vn.tiendo.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens found good a moment ago, so that a busy caller is not verified anew for each request. Keeps no token, only hashes. */
final class VerifiedTokens {
    /** A revoked key is obeyed after this at the latest. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int MOST = 20_000;

    private final Map<String, Instant> goodUntil = new ConcurrentHashMap<>();

    boolean knows(String authorization, Instant now) {
        Instant until = goodUntil.get(hash(authorization));
        return until != null && now.isBefore(until);
    }

    void remember(String authorization, Instant expiry, Instant now) {
        if (goodUntil.size() >= MOST) {
            // verifying some again is cheaper than keeping an order of use
            goodUntil.clear();
        }
        Instant latest = now.plus(LONGEST);
        goodUntil.put(hash(authorization), expiry.isBefore(latest) ? expiry : latest);
    }

    private static String hash(String authorization) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(authorization.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
