package vn.tiendo.indicator.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Which of several statements counts, and what that changes.
 *
 * <p>Of one report only its newest correction that was not withdrawn speaks. Among reports, and what a machine client said last,
 * an actual figure goes before an estimate, then what was said later. When the last statement about something is withdrawn, so
 * is the measurement.
 */
final class Settlement {
    private static final Comparator<Said> PRECEDENCE = Comparator.comparing(
                    (Said said) -> said.content().kind() == Measurement.Kind.ACTUAL)
            .thenComparing(Said::statedAt)
            .thenComparing(said -> said.content().source().id());

    private record Said(Measurement.Content content, Measurement.State state, Instant statedAt) {
        static Said provided(Measurement measurement) {
            Instant statedAt =
                    Objects.requireNonNull(measurement.content().source().statedAt());
            return new Said(measurement.content(), measurement.state(), statedAt);
        }
    }

    private Settlement() {}

    /**
     * @param affected what may have changed
     * @param statements every statement of the organisation about any of it
     * @param factors per known indicator code what a quotient is multiplied with; items of other indicators wait
     * @param current the current version of each measurement that exists
     * @param provided what others than reports said last
     * @return the new versions, in the order of {@code affected}
     */
    static List<Measurement> settle(
            Set<Measurement.Key> affected,
            Collection<Statement> statements,
            Map<String, Integer> factors,
            Map<Measurement.Key, Measurement> current,
            Map<Measurement.Key, Measurement> provided,
            Supplier<UUID> ids) {
        Map<Measurement.Key, Said> winners = winners(newestOfEach(statements), factors);
        provided.forEach((key, said) -> winners.merge(key, Said.provided(said), Settlement::stronger));
        List<Measurement> changes = new ArrayList<>();
        for (Measurement.Key key : affected) {
            Said said = winners.get(key);
            Measurement now = current.get(key);
            if (said == null) {
                if (now != null && now.state() != Measurement.State.WITHDRAWN) {
                    changes.add(now.withdrawn());
                }
            } else if (now == null) {
                changes.add(new Measurement(ids.get(), 1, key, said.content(), said.state()));
            } else if (!now.content().equals(said.content()) || now.state() != said.state()) {
                changes.add(now.replacedBy(said.content(), said.state()));
            }
        }
        return changes;
    }

    private static Collection<Statement> newestOfEach(Collection<Statement> statements) {
        Map<UUID, Statement> newest = new HashMap<>();
        for (Statement statement : statements) {
            if (statement.state().isLive()) {
                newest.merge(
                        statement.originalId(),
                        statement,
                        (one, other) -> one.reportVersion() > other.reportVersion() ? one : other);
            }
        }
        return newest.values();
    }

    private static Map<Measurement.Key, Said> winners(Collection<Statement> live, Map<String, Integer> factors) {
        Map<Measurement.Key, Said> winners = new HashMap<>();
        for (Statement statement : live) {
            Instant submittedAt = statement.submittedAt() == null ? Instant.EPOCH : statement.submittedAt();
            for (Statement.Item item : statement.items()) {
                Integer factor = factors.get(item.indicatorCode());
                if (factor != null) {
                    Said said = new Said(
                            statement.content(item, factor), statement.state().ofValues(), submittedAt);
                    winners.merge(statement.key(item), said, Settlement::stronger);
                }
            }
        }
        return winners;
    }

    private static Said stronger(Said one, Said other) {
        return PRECEDENCE.compare(one, other) > 0 ? one : other;
    }
}
