package vn.tiendo.kit.backlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private final Backlog backlog = new Backlog();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void everythingThatWaitsIsDone() {
        backlog.workOff(() -> Uni.createFrom().item(done.incrementAndGet() < 3))
                .await()
                .indefinitely();
        assertEquals(3, done.get());
    }

    @Test
    void aServiceThatStopsBeginsNothingMoreAndLeavesWhatFailsToTheNextStart() {
        backlog.workOff(() -> {
                    done.incrementAndGet();
                    backlog.stop(new ShutdownEvent());
                    return Uni.createFrom().item(true);
                })
                .await()
                .indefinitely();
        assertEquals(1, done.get());
        backlog.workOff(BacklogTest::fail).await().indefinitely();
    }

    @Test
    void whatFailsOtherwiseIsSaid() {
        assertThrows(
                IllegalStateException.class,
                () -> backlog.workOff(BacklogTest::fail).await().indefinitely());
    }

    private static Uni<Boolean> fail() {
        return Uni.createFrom().failure(new IllegalStateException("pool closed"));
    }
}
