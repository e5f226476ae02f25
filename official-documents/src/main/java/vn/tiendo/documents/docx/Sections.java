package vn.tiendo.documents.docx;

import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.tiendo.documents.layout.Composition;
import vn.tiendo.documents.layout.Lengths;
import vn.tiendo.documents.layout.Part;
import vn.tiendo.documents.style.Margins;

/** The parts of the document one after the other, each with its paper and its page numbers. */
final class Sections {
    private final XWPFDocument document;
    private final Composition composition;

    Sections(XWPFDocument document, Composition composition) {
        this.document = document;
        this.composition = composition;
    }

    void write() {
        String numbers = pageNumbers();
        List<Composition.Section> sections = composition.sections();
        for (int i = 0; i < sections.size(); i++) {
            Composition.Section section = sections.get(i);
            write(section);
            XWPFParagraph end = document.createParagraph();
            Paragraphs.shrink(end);
            boolean last = i == sections.size() - 1;
            CTSectPr settings = last
                    ? document.getDocument().getBody().getSectPr()
                    : Paragraphs.properties(end).addNewSectPr();
            if (!last) {
                CTHdrFtrRef reference = settings.addNewHeaderReference();
                reference.setType(STHdrFtr.DEFAULT);
                reference.setId(numbers);
            }
            set(settings, section);
        }
    }

    private void write(Composition.Section section) {
        double width = Lengths.points(width(section));
        boolean afterTable = false;
        for (Part part : section.parts()) {
            boolean table = !(part instanceof Part.Text);
            if (table && afterTable) {
                // two tables that touch would be read as one
                Paragraphs.shrink(document.createParagraph());
            }
            switch (part) {
                case Part.Text text -> Paragraphs.add(document::createParagraph, text, width);
                case Part.Grid grid -> Tables.add(document, grid, width);
                case Part.Ruled ruled -> Tables.add(document, ruled, width);
            }
            afterTable = table;
        }
    }

    /** The one header of the document, with the number of the page; the sections refer to it by the id returned. */
    private String pageNumbers() {
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = header.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        CTR run = field.addNewR();
        run.addNewRPr().addNewSz().setVal(Twips.big((int)
                Math.round(composition.pageNumber().size() * 2)));
        run.addNewT().setStringValue("2");
        return document.getRelationId(header);
    }

    private void set(CTSectPr settings, Composition.Section section) {
        Margins margins = composition.margins();
        CTPageSz size = settings.addNewPgSz();
        int width = Twips.ofMillimetres(paperWidth(section));
        int height = Twips.ofMillimetres(section.landscape() ? Lengths.PAPER_WIDTH : Lengths.PAPER_HEIGHT);
        size.setW(Twips.big(width));
        size.setH(Twips.big(height));
        if (section.landscape()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar edges = settings.addNewPgMar();
        edges.setTop(Twips.big(Twips.ofMillimetres(margins.top())));
        edges.setBottom(Twips.big(Twips.ofMillimetres(margins.bottom())));
        edges.setLeft(Twips.big(Twips.ofMillimetres(margins.left())));
        edges.setRight(Twips.big(Twips.ofMillimetres(margins.right())));
        edges.setHeader(Twips.big(Twips.ofMillimetres(composition.pageNumberFromTop())));
        edges.setFooter(Twips.big(Twips.ofMillimetres(composition.pageNumberFromTop())));
        edges.setGutter(Twips.big(0));
        if (section.countsAnew()) {
            settings.addNewPgNumType().setStart(Twips.big(1));
            // another header for the first page, of which there is none
            settings.addNewTitlePg();
        }
    }

    private double width(Composition.Section section) {
        Margins margins = composition.margins();
        return paperWidth(section) - margins.left() - margins.right();
    }

    private static double paperWidth(Composition.Section section) {
        return section.landscape() ? Lengths.PAPER_HEIGHT : Lengths.PAPER_WIDTH;
    }
}
