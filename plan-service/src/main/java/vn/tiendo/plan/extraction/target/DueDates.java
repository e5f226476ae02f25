package vn.tiendo.plan.extraction.target;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.dates.Citations;
import vn.tiendo.plan.extraction.dates.Citations.Cited;
import vn.tiendo.plan.extraction.dates.Moment;
import vn.tiendo.plan.extraction.dates.Moments;
import vn.tiendo.plan.extraction.owner.Owner;
import vn.tiendo.plan.extraction.result.FoundTarget.DueBasis;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Heading;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** By when an item is due: as it says itself, as its owner lines or headings say, or by the end of the document's period. */
public final class DueDates {

    /** A due date with where it was written. */
    public record Due(@Nullable LocalDate on, DueBasis basis) {}

    /** A day that comes round again is that of a report. */
    private static final Phrases RECURRING =
            Phrases.of("hang nam", "hang thang", "hang quy", "dinh ky", "moi nam", "moi thang");

    private final Period period;

    public DueDates(Period period) {
        this.period = period;
    }

    /** The first of the wordings that has a date counts, then the block around, then the document. */
    public Due of(List<Clause> wordings, Block block, Owner owner) {
        for (Clause wording : wordings) {
            LocalDate own = written(wording);
            if (own != null) return new Due(own, DueBasis.EXPLICIT);
        }
        LocalDate around = ofBlock(block, owner);
        if (around != null) return new Due(around, DueBasis.BLOCK);
        return period.last() == null ? new Due(null, DueBasis.NONE) : new Due(period.last(), DueBasis.DOCUMENT);
    }

    private @Nullable LocalDate ofBlock(Block block, Owner owner) {
        LocalDate lines = owner.time() == null ? null : written(owner.time());
        if (lines != null) return lines;
        for (Heading heading : block.headings().reversed()) {
            LocalDate above = written(heading.title());
            if (above != null) return above;
        }
        return null;
    }

    /** The date in the words themselves; dates of cited documents are not meant. */
    public @Nullable LocalDate written(Clause clause) {
        LocalDate latest = null;
        int from = clause.from();
        for (Cited cited : Citations.in(clause)) {
            latest = later(latest, Moments.due(clause.part(from, cited.from()), period.year()));
            from = cited.to();
        }
        return later(latest, Moments.due(clause.part(from, clause.to()), period.year()));
    }

    /** The date that the words make a deadline ("hoàn thành trước ngày …", "trong tháng …"); other years are only mentioned. */
    public @Nullable LocalDate deadline(Clause clause) {
        LocalDate latest = null;
        for (Clause part : Clauses.of(clause)) {
            if (!RECURRING.in(part)) latest = later(latest, deadlineOf(part));
        }
        return latest;
    }

    private @Nullable LocalDate deadlineOf(Clause clause) {
        LocalDate latest = null;
        List<Cited> cited = Citations.in(clause);
        for (Moment moment : Moments.in(clause, period.year())) {
            boolean ofCitation =
                    cited.stream().anyMatch(other -> other.from() < moment.to() && moment.from() < other.to());
            if (!ofCitation && Moments.isDeadline(clause, moment)) latest = later(latest, moment.last());
        }
        return latest;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.isAfter(b) ? a : b;
    }
}
