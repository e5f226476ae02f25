package vn.tiendo.reporting.routing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a rule says is competent. */
public enum Competent {
    SUPERIOR,
    PLAN_KEEPER,
    REPORT_RECIPIENT,
    NAMED;

    /**
     * Those who may come into question for one difficulty, as far as they are known.
     *
     * @param superior of the body that raises it, by the tree
     */
    record Bodies(
            UUID raiser,
            @Nullable UUID superior,
            @Nullable UUID keeper,
            @Nullable UUID receiver,
            @Nullable UUID named) {}

    /** In order; where the rule leads to nobody, or back to the body itself, its superior is competent. */
    List<UUID> candidates(Bodies bodies) {
        UUID first = switch (this) {
            case SUPERIOR -> bodies.superior();
            case PLAN_KEEPER -> bodies.keeper();
            case REPORT_RECIPIENT -> bodies.receiver();
            case NAMED -> bodies.named();
        };
        return Stream.of(first, bodies.superior())
                .filter(Objects::nonNull)
                .filter(body -> !body.equals(bodies.raiser()))
                .distinct()
                .toList();
    }
}
