package vn.tiendo.reporting.consolidation;

import java.util.List;
import vn.tiendo.reporting.merge.Difference;
import vn.tiendo.reporting.merge.Items;
import vn.tiendo.reporting.merge.Line;

/** Whether what was computed still follows from what is said: computed anew, and compared. */
final class Staleness {
    private Staleness() {}

    static List<Difference.Change> changes(Situations.Situation now) {
        return Difference.between(
                lines(now),
                now.merged().lines().stream().filter(Line::aggregates).toList());
    }

    /** What was computed last. */
    static List<Line> lines(Situations.Situation now) {
        return now.standing().stream()
                .map(Items.Standing::line)
                .filter(Line::aggregates)
                .toList();
    }
}
