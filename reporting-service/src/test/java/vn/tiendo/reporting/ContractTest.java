package vn.tiendo.reporting;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.test.Contracts;

/** What the service really writes is checked by {@link Spine#events}; here the examples that consumers are tested with. */
class ContractTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "calendar.changed",
                "regime.changed",
                "obligation.opened",
                "obligation.changed",
                "report.submitted",
                "report.returned",
                "report.withdrawn",
                "report.accepted",
                "report.corrected",
                "report.consolidated",
                "difficulty.raised",
                "difficulty.routed",
                "difficulty.answered",
                "feedback.received",
                "feedback.answered"
            })
    void everyExampleFitsItsSchema(String event) {
        Contracts.assertValid("reporting/" + event, Contracts.example("reporting/" + event));
    }
}
