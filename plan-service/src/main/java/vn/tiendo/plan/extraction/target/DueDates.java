package vn.tiendo.plan.extraction.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.dates.BareYears;
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

    /** A day that comes round again has no year: it is that of a report. */
    private static final Phrases RECURRING = Phrases.of("""
                    hang nam | hang thang | hang quy | hang tuan | dinh ky | moi nam | moi thang | moi tuan | 6 thang ( | 06 thang ( |
                    9 thang ( | quy ( | nam ( | thang (""");

    private record Wording(Clause clause, @Nullable Integer year) {}

    private final Period period;
    /** The words around several targets are looked at once. */
    private final Map<Wording, Optional<LocalDate>> known = new HashMap<>();

    public DueDates(Period period) {
        this.period = period;
    }

    /** The first of the wordings that has a date counts, then the block around, then the document. */
    public Due of(List<Clause> wordings, Block block, Owner owner) {
        Integer year = year(block);
        for (Clause wording : wordings) {
            LocalDate own = written(wording, year);
            if (own != null) return new Due(own, DueBasis.EXPLICIT);
        }
        LocalDate around = ofBlock(block, owner);
        if (around != null) return new Due(around, DueBasis.BLOCK);
        return period.last() == null ? new Due(null, DueBasis.NONE) : new Due(period.last(), DueBasis.DOCUMENT);
    }

    private @Nullable LocalDate ofBlock(Block block, Owner owner) {
        LocalDate lines = owner.time() == null ? null : written(owner.time(), block);
        return lines == null ? ofHeadings(block) : lines;
    }

    private @Nullable LocalDate ofHeadings(Block block) {
        for (Heading heading : block.headings().reversed()) {
            LocalDate above = written(heading.title(), period.year());
            if (above != null) return above;
        }
        return null;
    }

    /** The year of a date that has none: that of the nearest dated heading, else that of the document. */
    private @Nullable Integer year(Block block) {
        LocalDate above = ofHeadings(block);
        return above == null ? period.year() : Integer.valueOf(above.getYear());
    }

    /** The date of an owner line about the block. */
    public @Nullable LocalDate written(Clause clause, Block block) {
        LocalDate named = written(clause, year(block));
        return named == null ? BareYears.last(clause) : named;
    }

    /** The last of the dates that are meant. */
    private @Nullable LocalDate written(Clause clause, @Nullable Integer year) {
        return known.computeIfAbsent(new Wording(clause, year), wording -> lastOf(clause, year))
                .orElse(null);
    }

    private static Optional<LocalDate> lastOf(Clause clause, @Nullable Integer year) {
        return meant(clause, year).stream().map(Moment::last).max(Comparator.naturalOrder());
    }

    /** The dates by which something is due; those of cited documents and of remarks in brackets that state a figure are not. */
    static List<Moment> meant(Clause clause, @Nullable Integer year) {
        List<Cited> cited = Citations.in(clause);
        return Moments.in(clause, year).stream()
                .filter(moment -> moment.role() == Moment.Role.DUE)
                .filter(moment -> !Remarks.isFigure(clause, moment.from()))
                .filter(moment ->
                        cited.stream().noneMatch(other -> other.from() < moment.to() && moment.from() < other.to()))
                .toList();
    }

    /** The date that the words make a deadline ("hoàn thành trước ngày …", "trong tháng …"); other years are only mentioned. */
    public @Nullable LocalDate deadline(Clause clause, Block block) {
        LocalDate latest = null;
        for (Clause part : Clauses.of(clause)) {
            latest = later(latest, deadlineOf(part, RECURRING.in(part) ? null : year(block)));
        }
        return latest;
    }

    private static @Nullable LocalDate deadlineOf(Clause clause, @Nullable Integer year) {
        boolean begun = Moments.in(clause, year).stream().anyMatch(moment -> moment.role() == Moment.Role.START);
        return meant(clause, year).stream()
                .filter(moment -> Moments.isDeadline(clause, moment) || begun && Moments.isEnd(clause, moment))
                .map(Moment::last)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.isAfter(b) ? a : b;
    }
}
