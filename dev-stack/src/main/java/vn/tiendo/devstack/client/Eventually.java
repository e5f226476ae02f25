package vn.tiendo.devstack.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waiting for what other services learn from events only. */
public final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Eventually() {}

    /**
     * Asks until an answer is there.
     *
     * @param what what is awaited, for the message when it does not come
     */
    public static <T> T eventually(String what, Duration limit, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + limit.toNanos();
        @Nullable ApiException refusal = null;
        do {
            try {
                var answer = question.get();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (ApiException e) {
                refusal = e; // not there yet, or a service that is just coming back
            }
            pause(what);
        } while (System.nanoTime() < deadline);
        throw new ApiException("%s did not happen within %d s%s"
                .formatted(what, limit.toSeconds(), refusal == null ? "" : ": " + refusal.getMessage()));
    }

    private static void pause(String what) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("The wait for %s was interrupted".formatted(what));
        }
    }
}
