package vn.tiendo.plan.reorganization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reorganization.succession.Balance;
import vn.tiendo.plan.reorganization.succession.Holding;
import vn.tiendo.plan.reorganization.succession.Passing;
import vn.tiendo.plan.reorganization.succession.Succession;

/** What a reorganisation moves, as things stand now. */
@ApplicationScoped
class Successions {
    /** One thing, and to whom it passes. */
    record Step(Holdings.Row row, Passing passing) {
        boolean moves() {
            return passing.to() != null && !passing.to().equals(row.holder());
        }

        @Nullable
        Move move() {
            UUID to = passing.to();
            return to == null ? null : new Move(row.kind(), row.id(), row.role(), row.holder(), to, row.planId(), null);
        }
    }

    /** What a reorganisation comes to. */
    record Outcome(List<Step> steps, Balance balance) {
        List<Move> moves() {
            return steps.stream()
                    .filter(Step::moves)
                    .flatMap(step -> Stream.ofNullable(step.move()))
                    .toList();
        }

        long unmapped() {
            return steps.stream().filter(step -> !step.passing().isMapped()).count();
        }
    }

    private final Holdings holdings;

    Successions(Holdings holdings) {
        this.holdings = holdings;
    }

    Uni<Outcome> of(Reorganization reorganization) {
        List<UUID> bodies = Stream.concat(reorganization.passingOn().stream(), reorganization.successorIds().stream())
                .distinct()
                .toList();
        return holdings.of(bodies, reorganization.ending()).map(rows -> outcome(reorganization, rows));
    }

    private static Outcome outcome(Reorganization reorganization, List<Holdings.Row> rows) {
        List<Holdings.Row> given = rows.stream()
                .filter(row -> reorganization.passingOn().contains(row.holder()))
                .toList();
        List<Holding> all = rows.stream().map(Holdings.Row::holding).toList();
        List<Passing> passings = new Succession(
                        reorganization.passingOn(), reorganization.successorIds(), reorganization.choices())
                .of(given.stream().map(Holdings.Row::holding).toList());
        List<Step> steps = java.util.stream.IntStream.range(0, given.size())
                .mapToObj(n -> new Step(given.get(n), passings.get(n)))
                .toList();
        return new Outcome(steps, Balance.of(all, passings));
    }
}
