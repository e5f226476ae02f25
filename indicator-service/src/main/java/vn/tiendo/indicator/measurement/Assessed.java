package vn.tiendo.indicator.measurement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.validation.Violation;

/**
 * What becomes of one figure.
 *
 * @param fault why it is refused; null when it is not
 * @param recorded the version it makes, or would make without its fault; null when it makes none
 * @param standing what stands already when it says nothing new
 */
public record Assessed(
        Recording recording,
        Effect effect,
        @Nullable Fault fault,
        @Nullable Recorded recorded,
        @Nullable Measurement standing) {

    public enum Effect {
        ADDED,
        REPLACED,
        UNCHANGED,
        REFUSED
    }

    /** @param field of the row that is at fault, as requests and files name it */
    public record Fault(MeasurementError code, String field, List<Object> arguments) {}

    static Assessed refused(Recording recording, MeasurementError code, String field, Object... arguments) {
        return new Assessed(recording, Effect.REFUSED, new Fault(code, field, List.of(arguments)), null, null);
    }

    public List<Violation> violations() {
        return recorded == null ? List.of() : recorded.violations();
    }

    /** The measurement it made, or the one that says so already; null when it is refused. */
    public @Nullable UUID measurementId() {
        Measurement one = effect == Effect.UNCHANGED ? standing : recorded == null ? null : recorded.measurement();
        return one == null || effect == Effect.REFUSED ? null : one.id();
    }
}
