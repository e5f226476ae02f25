package vn.tiendo.kit.scope;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The bodies that are closed, remembered for a minute: every write asks, and hardly any body ever closes. */
@ApplicationScoped
class ClosedBodies {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final OrganizationCopies copies;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered(Set.of(), Instant.MIN);

    ClosedBodies(OrganizationCopies copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    private record Remembered(Set<String> codes, Instant until) {}

    /** Their codes, at most a minute old. */
    Uni<Set<String>> codes() {
        Remembered last = remembered;
        return clock.instant().isBefore(last.until()) ? Uni.createFrom().item(last.codes()) : read();
    }

    /** The next who asks reads anew. */
    void forget() {
        remembered = new Remembered(Set.of(), Instant.MIN);
    }

    @WithTransaction
    Uni<Set<String>> read() {
        Instant until = clock.instant().plus(MINUTE);
        return copies.closed().invoke(codes -> remembered = new Remembered(codes, until));
    }
}
