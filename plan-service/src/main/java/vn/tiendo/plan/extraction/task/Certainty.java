package vn.tiendo.plan.extraction.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.owner.Actors;
import vn.tiendo.plan.extraction.owner.Owner;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Role;

/**
 * How sure it is that lead and day of a task are both right, by where they were written: as often as each of these places
 * was right in plans that were read by hand.
 */
record Certainty(Block block, Owner owner) {

    private static final double LABELLED = 0.98;
    private static final double SAID = 0.92;
    private static final double HEADED = 0.9;
    /** A heading above work may name what it is about and not who does it. */
    private static final double HEADED_AMONG_WORK = 0.85;
    /** Nobody is named, or nobody was found. */
    private static final double NOBODY = 0.85;

    private static final double DAY_SAID = 0.95;
    private static final double NO_DAY = 0.95;
    private static final double DAY_NOT_READ = 0.85;
    private static final double SCANNED = 0.9;

    double of(@Nullable String lead, @Nullable LocalDate due) {
        double scan = block.passage().scanned() ? SCANNED : 1;
        return Math.round(lead(lead) * due(due) * scan * 100) / 100.0;
    }

    private double lead(@Nullable String lead) {
        if (lead == null) return NOBODY;
        if (owner.lead() != null) return LABELLED;
        if (Actors.named(block.body()) != null) return SAID;
        return block.role() == Role.ORGANISATION ? HEADED : HEADED_AMONG_WORK;
    }

    private double due(@Nullable LocalDate due) {
        boolean labelled = owner.time() != null;
        if (due == null) return labelled ? DAY_NOT_READ : NO_DAY;
        return labelled ? LABELLED : DAY_SAID;
    }
}
