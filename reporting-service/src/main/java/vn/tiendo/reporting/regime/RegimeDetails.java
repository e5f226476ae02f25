package vn.tiendo.reporting.regime;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.period.Occasion;

/**
 * What stands in other rows than the regimes' own.
 *
 * @param occasions by regime
 * @param members by regime; none of those that name a class or one body
 * @param questions by regime, in their order
 * @param chain every regime that one of them feeds, up to the top
 * @param onward by recipient: the confirmed regimes by which that body passes on
 */
record RegimeDetails(
        Map<UUID, List<Occasion>> occasions,
        Map<UUID, List<UUID>> members,
        Map<UUID, List<String>> questions,
        Map<UUID, Regime> chain,
        Map<UUID, List<Regime>> onward) {

    List<Occasion> occasions(UUID regime) {
        return occasions.getOrDefault(regime, List.of());
    }

    List<UUID> members(UUID regime) {
        return members.getOrDefault(regime, List.of());
    }

    List<String> questions(UUID regime) {
        return questions.getOrDefault(regime, List.of());
    }

    @Nullable
    Regime above(@Nullable UUID regime) {
        return regime == null ? null : chain.get(regime);
    }

    List<Regime> onward(UUID recipient) {
        return onward.getOrDefault(recipient, List.of());
    }
}
