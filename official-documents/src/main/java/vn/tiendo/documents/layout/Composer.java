package vn.tiendo.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.documents.Annex;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.Letterhead;
import vn.tiendo.documents.OfficialDocument;
import vn.tiendo.documents.layout.Composition.Section;
import vn.tiendo.documents.style.Role;
import vn.tiendo.documents.style.StyleSheet;
import vn.tiendo.documents.style.TextStyle.Trait;

/** Puts a document together as a sheet wants it: which element stands where, in what words and looks. */
public final class Composer {
    private final OfficialDocument document;
    private final StyleSheet sheet;
    private final Wording wording;
    private final HeadComposer head;

    private Composer(OfficialDocument document, StyleSheet sheet) {
        this.document = document;
        this.sheet = sheet;
        this.wording = new Wording(sheet);
        this.head = new HeadComposer(document, wording);
    }

    public static Composition compose(OfficialDocument document, StyleSheet sheet) {
        return new Composer(document, sheet).compose();
    }

    private Composition compose() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(false, true, main()));
        for (int i = 0; i < document.annexes().size(); i++) {
            Annex annex = document.annexes().get(i);
            sections.add(new Section(
                    annex.orientation() == Annex.Orientation.LANDSCAPE, sheet.annexesCountAnew(), annex(annex, i + 1)));
        }
        return new Composition(
                Printable.of(document.title()),
                document.writtenAt(),
                sheet.margins(),
                sheet.text(Role.PAGE_NUMBER),
                sheet.pageNumberFromTop(),
                sections);
    }

    private List<Part> main() {
        List<Part> parts = new ArrayList<>();
        parts.add(head.letterhead());
        parts.addAll(head.title());
        parts.addAll(head.addressees());
        parts.addAll(new BlockComposer(wording).blocks(ended(document.body())));
        if (parts.getLast() instanceof Part.Text last) {
            // a signature does not stand alone on a page
            parts.set(parts.size() - 1, new Part.Text(last.text(), last.style().with(Trait.KEEP), last.level()));
        }
        parts.add(new ClosingComposer(wording).closing(document.signature(), document.recipients()));
        return parts;
    }

    /** The text ends in the mark that says nothing follows. */
    private List<Block> ended(List<Block> body) {
        List<Block> blocks = new ArrayList<>(body);
        if (!blocks.isEmpty()) {
            switch (blocks.getLast()) {
                case Block.Paragraph last -> blocks.set(blocks.size() - 1, new Block.Paragraph(ended(last.text())));
                case Block.Item last -> blocks.set(blocks.size() - 1, new Block.Item(ended(last.text())));
                case Block.Basis basis -> {}
                case Block.Heading heading -> {}
                case Block.Table table -> {}
            }
        }
        return blocks;
    }

    private String ended(String text) {
        return text.strip().replaceFirst("[.;,]+$", "") + sheet.words("body.end");
    }

    private List<Part> annex(Annex annex, int number) {
        String label = wording.fill(
                document.annexes().size() == 1 ? "annex.one" : "annex.many", Map.of("roman", Numbering.roman(number)));
        Stream<Part> top = Stream.of(
                wording.text(Role.ANNEX_LABEL, label),
                wording.text(Role.ANNEX_TITLE, annex.title()),
                wording.text(Role.ANNEX_REFERENCE, reference(document.letterhead())));
        return Stream.concat(top, new BlockComposer(wording).blocks(annex.blocks()).stream())
                .toList();
    }

    private String reference(Letterhead letterhead) {
        String type = document.type() == null ? sheet.words("annex.letter") : document.type();
        return head.numbered("annex.reference", Map.of("type", type, "organ", letterhead.organ()));
    }
}
