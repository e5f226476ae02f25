package vn.tiendo.indicator.measurement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.validation.Violation;

/**
 * What became of the figures of one request.
 *
 * @param id under which the figures name it as their source
 * @param measurements in the order of the request
 */
record ProvidedView(UUID id, List<Outcome> measurements) {
    @Schema(name = "ProvidedOutcome")
    record Outcome(UUID measurementId, Assessed.Effect effect, List<Violation> violations) {}
}
