package vn.tiendo.gateway.publicview;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.service.Asking;

/**
 * An answer as it is kept (RFC 9111). Its age counts from the moment it was asked for, before which it cannot have been made.
 *
 * @param headers those of the service that go out with it
 * @param askedAt in nanoseconds of {@link System#nanoTime}
 * @param restsUntil its service did not answer lately and is not asked again before this
 * @param sha256 of the body as it goes out, in hexadecimal
 */
record Kept(Buffer body, Map<String, String> headers, Duration lifetime, long askedAt, long restsUntil, String sha256) {
    static final String DIGEST = "Repr-Digest";
    private static final List<String> PASSED =
            List.of("Content-Type", "Content-Encoding", "Content-Disposition", "Cache-Control", "ETag", "Link");
    private static final int TAG_LENGTH = 32;
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[ ,])max-age=(\\d{1,9})");
    private static final int OVERHEAD = 1_024;

    /** The answer as something to keep; null when its service does not allow that. */
    static @Nullable Kept of(Asking.Answer answer, long askedAt) {
        Duration lifetime = lifetime(answer.headers().get("Cache-Control"));
        return answer.status() == 200 && lifetime.isPositive()
                ? made(answer.body(), passed(answer.headers()), lifetime, askedAt)
                : null;
    }

    /** With the digest of its body (RFC 9530), and a tag where its service gave none. */
    static Kept made(Buffer body, Map<String, String> headers, Duration lifetime, long askedAt) {
        byte[] digest = digest(body.getBytes());
        String sha256 = HexFormat.of().formatHex(digest);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent("ETag", "W/\"" + sha256.substring(0, TAG_LENGTH) + "\"");
        all.put(DIGEST, "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        return new Kept(body, all, lifetime, askedAt, askedAt, sha256);
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Duration lifetime(@Nullable String cacheControl) {
        if (cacheControl == null || !cacheControl.contains("public")) {
            return Duration.ZERO;
        }
        Matcher maxAge = MAX_AGE.matcher(cacheControl);
        return maxAge.find() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : Duration.ZERO;
    }

    private static Map<String, String> passed(MultiMap headers) {
        Map<String, String> passed = new LinkedHashMap<>();
        for (String name : PASSED) {
            if (headers.contains(name)) {
                passed.put(name, headers.get(name));
            }
        }
        return passed;
    }

    /** The same, found unchanged by its service just now. */
    Kept confirmed(long at) {
        return new Kept(body, headers, lifetime, at, at, sha256);
    }

    Kept resting(long until) {
        return new Kept(body, headers, lifetime, askedAt, until, sha256);
    }

    Duration age(long now) {
        return Duration.ofNanos(Math.max(0, now - askedAt));
    }

    /** How long it may still be shown as it is. */
    Duration left(long now) {
        Duration left = lifetime.minus(age(now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isFresh(long now) {
        return age(now).compareTo(lifetime) < 0;
    }

    boolean isResting(long now) {
        return now - restsUntil < 0;
    }

    boolean isYoungerThan(Duration oldest, long now) {
        return age(now).compareTo(oldest) < 0;
    }

    @Nullable
    String tag() {
        return headers.get("ETag");
    }

    /** Whether a caller has this one already, compared weakly (RFC 9110, section 13.1.2). */
    boolean isKnownBy(@Nullable String ifNoneMatch) {
        String tag = tag();
        return ifNoneMatch != null
                && tag != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    int weight() {
        return body.length() + OVERHEAD;
    }
}
