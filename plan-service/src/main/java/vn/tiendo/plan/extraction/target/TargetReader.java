package vn.tiendo.plan.extraction.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.owner.Owner;
import vn.tiendo.plan.extraction.owner.Owners;
import vn.tiendo.plan.extraction.quantity.Comparison;
import vn.tiendo.plan.extraction.quantity.Quantity;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTarget.Kind;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Role;
import vn.tiendo.plan.extraction.target.DueDates.Due;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;

/** Reads the targets of a plan's items, in the order of the text. */
public final class TargetReader {

    /** The targets, and quantities that are no targets themselves but may contradict one. */
    public record Result(List<FoundTarget> targets, List<FoundTarget> mentions) {}

    /** What only points to an annex sets nothing itself. */
    private static final Phrases ANNEX =
            Phrases.of("tai phu luc", "theo phu luc", "tai cac phu luc", "phu luc kem theo", "o phu luc");

    private static final double SCANNED = 0.85;

    private final Period period;
    private final DueDates dueDates;
    private final List<FoundTarget> targets = new ArrayList<>();
    private final List<FoundTarget> mentions = new ArrayList<>();

    private TargetReader(Period period) {
        this.period = period;
        this.dueDates = new DueDates(period);
    }

    public static Result read(Owners owners, Period period) {
        TargetReader reader = new TargetReader(period);
        for (Block item : owners.items()) reader.read(item, owners.of(item));
        return new Result(List.copyOf(reader.targets), List.copyOf(reader.mentions));
    }

    private void read(Block block, Owner owner) {
        if (block.role() == Role.PURPOSE) return;
        List<Piece> pieces = Piece.of(block.body(), period.year());
        boolean any = false;
        for (Piece piece : pieces) {
            boolean dated = dueDates.deadline(piece.clause(), block) != null;
            boolean accepted =
                    Acceptance.accepts(block.role(), piece.clause(), piece.quantity(), dated) && !isPast(piece, block);
            any |= accepted;
            Clause whole = pieces.size() == 1 && block.role().isObjective()
                    ? block.passage().whole()
                    : piece.clause();
            (accepted ? targets : mentions).add(quantified(block, owner, piece, whole));
        }
        if (!any && block.role() == Role.OBJECTIVE) addWithoutNumber(block, owner);
    }

    /** "Năm 2024 đạt 65%" in a plan of 2026 says where it started. */
    private boolean isPast(Piece piece, Block block) {
        LocalDate own = dueDates.written(piece.clause(), block);
        return own != null && period.isPast(own);
    }

    private FoundTarget quantified(Block block, Owner owner, Piece piece, Clause quoted) {
        Quantity quantity = piece.quantity();
        Due due = dueDates.of(piece.times(), block, owner);
        Comparison judged = quantity.comparison().judged(Attitude.falls(piece.clause(), quantity));
        return new FoundTarget(
                piece.name(),
                Kind.QUANTITATIVE,
                quantity.comparison().symbol(),
                judged.symbol(),
                quantity.value(),
                quantity.valueTo(),
                quantity.unit() + (quantity.strong() ? "" : Clauses.everyYear(piece.clause())),
                !piece.aspires(),
                due.on(),
                due.basis(),
                owner.lead(),
                owner.coordinators(),
                quoted.source(),
                quoted.text(),
                sure(block, Acceptance.confidence(block.role(), quantity)),
                quantity.rule());
    }

    private void addWithoutNumber(Block block, Owner owner) {
        boolean item = !block.title()
                && !ANNEX.in(block.body())
                && !block.marker().isEmpty()
                && !block.body().word(block.body().from()).is("(");
        if (!item) return;
        Clause body = block.body();
        boolean reference = Attitude.refersToOthers(body);
        Comparison comparison = reference ? Comparison.REFERENCE : Comparison.YES;
        Due due = dueDates.of(List.of(body), block, owner);
        targets.add(new FoundTarget(
                TargetName.of(body),
                reference ? Kind.REFERENCE : Kind.QUALITATIVE,
                comparison.symbol(),
                comparison.judged(false).symbol(),
                null,
                null,
                reference ? unit(body) : null,
                !Attitude.aspires(body),
                due.on(),
                due.basis(),
                owner.lead(),
                owner.coordinators(),
                block.source(),
                block.passage().text(),
                sure(block, reference ? 0.8 : 0.6),
                reference ? "reference" : "yes-no"));
    }

    private static @Nullable String unit(Clause body) {
        return Clauses.isRate(body) ? "%" : null;
    }

    private static double sure(Block block, double confidence) {
        return block.passage().scanned() ? Math.round(confidence * SCANNED * 100) / 100.0 : confidence;
    }
}
