package vn.tiendo.plan.extraction.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.result.PlanDocument;
import vn.tiendo.plan.extraction.result.PlanDocument.IssuingLine;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Regions;
import vn.tiendo.plan.extraction.target.Period;
import vn.tiendo.plan.extraction.text.Folding;
import vn.tiendo.plan.extraction.text.Lines;
import vn.tiendo.plan.extraction.text.SourceLine;

/** Puts together what the head, the closing and the body say of the document itself. */
public final class DocumentReader {

    private final Lines lines;
    private final Regions regions;
    private final List<Block> blocks;
    private final Head head;

    public DocumentReader(Lines lines, Regions regions, List<Block> blocks) {
        this.lines = lines;
        this.regions = regions;
        this.blocks = blocks;
        this.head = Head.of(regions.head(), lines.scanned());
    }

    public PlanDocument document() {
        Lineage lineage = new Lineage(head, blocks);
        String issuer = head.issuer() == null ? Issuer.inPreamble(head.preamble()) : head.issuer();
        return new PlanDocument(
                head.type(),
                head.number(),
                issuer,
                head.place(),
                head.issuedOn(),
                head.subject() == null ? null : head.subject().text(),
                Signature.signer(regions.closing(), lines.scanned()),
                line(issuer),
                lineage.implementing(),
                lineage.replaces(),
                Annexes.of(blocks, regions.annexes(), lines.scanned()));
    }

    public Period period() {
        return Period.of(head.subject() == null ? null : head.subject().whole(), head.issuedOn());
    }

    private @Nullable IssuingLine line(@Nullable String issuer) {
        StringBuilder text = new StringBuilder();
        for (SourceLine line : regions.head()) text.append(' ').append(Folding.fold(line.text()));
        String start = text.substring(0, Math.min(text.length(), 2_000));
        if (start.contains("dang cong san viet nam")) return IssuingLine.PARTY;
        if (start.contains("cong hoa xa h") && start.contains("viet nam")) return IssuingLine.STATE;
        if (head.number() != null) return head.number().matches("\\d+-.*") ? IssuingLine.PARTY : IssuingLine.STATE;
        String by = issuer == null ? "" : Folding.fold(issuer);
        if (by.contains("nhan dan") || by.contains("ubnd") || by.startsWith("so ") || by.startsWith("van phong uy ban"))
            return IssuingLine.STATE;
        return by.contains("tinh uy") || by.contains("dang uy") || by.contains("ban thuong vu")
                ? IssuingLine.PARTY
                : null;
    }
}
