package vn.tiendo.kit.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.security.identity.SecurityIdentity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who stands behind the tokens that were found good a moment ago, by the SHA-256 of the token. */
final class VerifiedIdentities {
    /** A revoked key is obeyed after this at the latest. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** Identities; some kilobytes each. */
    static final int MOST = 5_000;

    private record Verified(SecurityIdentity identity, Instant until) {}

    private final Map<String, Verified> known = new ConcurrentHashMap<>();

    @Nullable
    SecurityIdentity find(String token, Instant now) {
        Verified verified = known.get(hash(token));
        return verified != null && now.isBefore(verified.until()) ? verified.identity() : null;
    }

    /** Keeps an identity for a minute, but not longer than its token is good. */
    void keep(String token, SecurityIdentity identity, Instant expiry, Instant now) {
        if (known.size() >= MOST) {
            known.values().removeIf(verified -> !now.isBefore(verified.until()));
        }
        if (known.size() >= MOST) {
            // verifying some again is cheaper than keeping an order of use
            known.clear();
        }
        Instant latest = now.plus(LONGEST);
        known.put(hash(token), new Verified(identity, expiry.isBefore(latest) ? expiry : latest));
    }

    int size() {
        return known.size();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
