package vn.tiendo.plan.revision;

import java.time.Instant;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Part;

/** That there is a revision, and how much it says. */
record RevisionView(int number, Instant recordedAt, int targets, int tasks, int reportingDuties) {
    static RevisionView of(Revision revision) {
        Content said = revision.said();
        return new RevisionView(
                revision.number(),
                revision.recordedAt(),
                said.items(Part.TARGET).size(),
                said.items(Part.TASK).size(),
                said.items(Part.REPORTING_DUTY).size());
    }
}
