package vn.tiendo.plan.reorganization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The data of {@code organization.reorganized}: one event for up to {@link #MOST_MOVES} moves, all with the same id and
 * version.
 *
 * @param inEffect false while an APPLIED one waits for its day: nobody moves anything yet
 * @param part counted from 1
 */
record OrganizationReorganized(
        UUID id,
        long version,
        State state,
        boolean inEffect,
        ReorganizationType type,
        String legalBasis,
        LocalDate effectiveOn,
        List<UUID> sourceIds,
        List<UUID> successorIds,
        int part,
        int parts,
        List<Move> moves) {

    /** An event stays below half a megabyte. */
    static final int MOST_MOVES = 1_000;

    enum State {
        APPLIED,
        UNDONE
    }

    static List<OrganizationReorganized> of(Reorganization what, State state, List<Move> moves) {
        int parts = Math.max(1, (moves.size() + MOST_MOVES - 1) / MOST_MOVES);
        return java.util.stream.IntStream.range(0, parts)
                .mapToObj(part -> new OrganizationReorganized(
                        what.id(),
                        what.version(),
                        state,
                        state == State.APPLIED && what.inEffectAt() != null,
                        what.type(),
                        what.legalBasis(),
                        what.effectiveOn(),
                        what.sourceIds(),
                        what.successorIds(),
                        part + 1,
                        parts,
                        moves.subList(part * MOST_MOVES, Math.min(moves.size(), (part + 1) * MOST_MOVES))))
                .toList();
    }
}
