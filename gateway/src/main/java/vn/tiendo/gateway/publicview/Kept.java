package vn.tiendo.gateway.publicview;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Arrays;
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
 */
record Kept(Buffer body, Map<String, String> headers, Duration lifetime, long askedAt, long restsUntil) {
    private static final List<String> PASSED =
            List.of("Content-Type", "Content-Encoding", "Cache-Control", "ETag", "Link");
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[ ,])max-age=(\\d{1,9})");
    private static final int OVERHEAD = 1_024;

    /** The answer as something to keep; null when its service does not allow that. */
    static @Nullable Kept of(Asking.Answer answer, long askedAt) {
        Duration lifetime = lifetime(answer.headers().get("Cache-Control"));
        return answer.status() == 200 && lifetime.isPositive()
                ? new Kept(answer.body(), passed(answer.headers()), lifetime, askedAt, askedAt)
                : null;
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
        return new Kept(body, headers, lifetime, at, at);
    }

    Kept resting(long until) {
        return new Kept(body, headers, lifetime, askedAt, until);
    }

    Duration age(long now) {
        return Duration.ofNanos(Math.max(0, now - askedAt));
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
