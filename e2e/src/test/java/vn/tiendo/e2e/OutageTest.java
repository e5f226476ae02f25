package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.devstack.client.Eventually.eventually;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.devstack.client.Api;

class OutageTest {
    private final Api caller = Stack.api().as("reviewer.tanphong");

    @Test
    void aServiceThatIsDownIs503WithRetryAfterAndTheOthersGoOn() {
        Stack.running().kill(Part.INDICATOR);
        try {
            Answer answer = caller.read("/targets");
            assertEquals(503, answer.status(), answer.text());
            assertEquals("UNAVAILABLE", answer.code());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            assertEquals(200, caller.read("/plans").status());
            assertEquals(200, caller.read("/obligations").status());
        } finally {
            Stack.running().restart(Part.INDICATOR);
        }
        eventually(
                "the service to answer again",
                Duration.ofSeconds(30),
                () -> Optional.of(caller.read("/targets")).filter(Answer::isSuccess));
    }
}
