package vn.tiendo.reporting.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.core.Vertx;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.problem.Refusal;

class DocumentDeskTest {
    private record Places(int atOnce, int atMost) implements DocumentConfig {}

    @Test
    void oneMoreThanThereArePlacesIsRefusedAtOnceAndAPlaceBecomesFreeAgain() {
        Vertx vertx = Vertx.vertx();
        DocumentDesk desk = new DocumentDesk(new Places(1, 2), vertx);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        var first = desk.write(() -> afterwards(mayGoOn, 1)).subscribe().withSubscriber(UniAssertSubscriber.create());
        var second = desk.write(() -> afterwards(mayGoOn, 2)).subscribe().withSubscriber(UniAssertSubscriber.create());

        Refusal refusal = assertThrows(Refusal.class, () -> desk.write(() -> new byte[0]));
        assertEquals(503, refusal.code().status());

        mayGoOn.countDown();
        assertArrayEquals(new byte[] {1}, first.awaitItem().getItem());
        assertArrayEquals(new byte[] {2}, second.awaitItem().getItem());
        assertArrayEquals(
                new byte[] {3}, desk.write(() -> new byte[] {3}).await().indefinitely());
        var failing = desk.write(() -> {
                    throw new IllegalStateException("a document that cannot be written");
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        failing.awaitFailure();
        assertArrayEquals(
                new byte[] {4}, desk.write(() -> new byte[] {4}).await().indefinitely());
        desk.close();
        vertx.close();
    }

    private static byte[] afterwards(CountDownLatch latch, int said) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return new byte[] {(byte) said};
    }
}
