package vn.tiendo.plan.citation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which plan a citation means, if that is certain: exactly one that fits. */
record Resolution(ResolutionState state, @Nullable UUID cited) {
    private static final Resolution WAITING = new Resolution(ResolutionState.WAITING, null);

    /** @param candidates the issued plans with the number that is cited */
    static Resolution of(CitedDocument cited, List<Candidate> candidates) {
        List<Candidate> comparable =
                candidates.stream().filter(plan -> plan.comparable(cited)).toList();
        List<Candidate> fitting =
                comparable.stream().filter(plan -> plan.fits(cited)).toList();
        return switch (fitting.size()) {
            case 0 -> comparable.isEmpty() ? WAITING : new Resolution(ResolutionState.INCONSISTENT, null);
            case 1 ->
                new Resolution(ResolutionState.RESOLVED, fitting.getFirst().id());
            default -> new Resolution(ResolutionState.AMBIGUOUS, null);
        };
    }
}
