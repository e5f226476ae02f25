package vn.tiendo.documents.docx;

import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import vn.tiendo.documents.layout.Lengths;
import vn.tiendo.documents.layout.Line;
import vn.tiendo.documents.layout.Part;
import vn.tiendo.documents.style.TextStyle;
import vn.tiendo.documents.style.TextStyle.Trait;

/** Texts as paragraphs. */
final class Paragraphs {
    /** Of a rule, in eighths of a point. */
    private static final int RULE_WIDTH = 6;

    private static final double RULE_LINE = 2;

    private Paragraphs() {}

    /** Adds the text, and the rule below it as a paragraph that is nothing but a border; {@code width} in points. */
    static void add(Supplier<XWPFParagraph> paragraphs, Part.Text text, double width) {
        TextStyle style = text.style();
        XWPFParagraph paragraph = paragraphs.get();
        boolean ruled = style.rule() > 0;
        fill(paragraph, lines(text, width), style);
        paragraph.setSpacingAfter(ruled ? 0 : Twips.ofPoints(style.after()));
        if (text.level() > 0) {
            properties(paragraph).addNewOutlineLvl().setVal(Twips.big(text.level() - 1));
        }
        if (ruled) {
            rule(paragraphs.get(), text, width);
        }
    }

    static void fill(XWPFParagraph paragraph, String text, TextStyle style) {
        fill(paragraph, List.of(text), style);
    }

    private static void fill(XWPFParagraph paragraph, List<String> lines, TextStyle style) {
        paragraph.setAlignment(
                switch (style.align()) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTER -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                    case JUSTIFY -> ParagraphAlignment.BOTH;
                });
        paragraph.setIndentationFirstLine(Twips.ofMillimetres(style.firstLine()));
        paragraph.setIndentationLeft(Twips.ofMillimetres(style.left()));
        paragraph.setSpacingBefore(Twips.ofPoints(style.before()));
        paragraph.setSpacingAfter(Twips.ofPoints(style.after()));
        paragraph.setSpacingBetween(style.spacing(), LineSpacingRule.AUTO);
        paragraph.setKeepNext(style.has(Trait.KEEP));
        properties(paragraph).addNewWidowControl();
        XWPFRun run = paragraph.createRun();
        run.setFontSize(style.size());
        run.setBold(style.has(Trait.BOLD));
        run.setItalic(style.has(Trait.ITALIC));
        if (style.has(Trait.UNDERLINE)) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i));
        }
    }

    /** As low as a paragraph can be, where the format wants one. */
    static void shrink(XWPFParagraph paragraph) {
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(0);
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        var content = paragraph.getCTP();
        return content.isSetPPr() ? content.getPPr() : content.addNewPPr();
    }

    /** A text in the centre is broken as it was measured, any other where the word processor likes. */
    private static List<String> lines(Part.Text text, double width) {
        return text.style().align() == TextStyle.Align.CENTER
                ? broken(text, width).stream().map(Line::text).toList()
                : List.of(text.text());
    }

    private static List<Line> broken(Part.Text text, double width) {
        TextStyle style = text.style();
        return Line.broken(text.text(), style, width - Lengths.points(style.left()), Lengths.points(style.firstLine()));
    }

    private static void rule(XWPFParagraph paragraph, Part.Text text, double width) {
        TextStyle style = text.style();
        double beside = (width - broken(text, width).getLast().width() * style.rule()) / 2;
        paragraph.setIndentationLeft(Twips.ofPoints(beside));
        paragraph.setIndentationRight(Twips.ofPoints(beside));
        paragraph.setSpacingBetween(RULE_LINE, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(Twips.ofPoints(style.after() + Lengths.RULE_ROOM - RULE_LINE));
        paragraph.setKeepNext(style.has(Trait.KEEP));
        paragraph.setBorderBottom(Borders.SINGLE);
        CTBorder border = properties(paragraph).getPBdr().getBottom();
        border.setSz(Twips.big(RULE_WIDTH));
        border.setSpace(Twips.big(0));
    }
}
