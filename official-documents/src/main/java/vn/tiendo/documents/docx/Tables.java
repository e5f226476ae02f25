package vn.tiendo.documents.docx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.layout.Part;
import vn.tiendo.documents.style.TextStyle;
import vn.tiendo.documents.style.TextStyle.Align;

/** Two columns without lines, and tables with them. */
final class Tables {
    /** Room between a line and the letters, twips. */
    private static final int BESIDE = 80;

    private static final int ABOVE = 40;

    private Tables() {}

    static void add(XWPFDocument document, Part.Grid grid, double width) {
        double[] widths = {width * grid.leftShare(), width * (1 - grid.leftShare())};
        XWPFTable table = document.createTable(grid.pairs().size(), widths.length);
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        lay(table, widths);
        for (int i = 0; i < grid.pairs().size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.setCantSplitRow(true);
            fill(row.getCell(0), grid.pairs().get(i).left(), widths[0]);
            fill(row.getCell(1), grid.pairs().get(i).right(), widths[1]);
        }
    }

    static void add(XWPFDocument document, Part.Ruled ruled, double width) {
        List<Block.Column> columns = ruled.columns();
        double sum = columns.stream().mapToDouble(Block.Column::weight).sum();
        double[] widths = columns.stream()
                .mapToDouble(column -> width * column.weight() / sum)
                .toArray();
        XWPFTable table = document.createTable(ruled.rows().size() + 1, columns.size());
        table.setCellMargins(ABOVE, BESIDE, ABOVE, BESIDE);
        lay(table, widths);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            Paragraphs.fill(first(head.getCell(i)), columns.get(i).title(), ruled.head());
        }
        for (int i = 0; i < ruled.rows().size(); i++) {
            fill(table.getRow(i + 1), ruled.rows().get(i), ruled);
        }
    }

    private static void fill(XWPFTableRow row, Block.Row texts, Part.Ruled ruled) {
        row.setCantSplitRow(true);
        int columns = ruled.columns().size();
        if (texts.cells().size() == 1 && columns > 1) {
            merge(row, columns);
            Paragraphs.fill(
                    first(row.getCell(0)),
                    texts.cells().getFirst(),
                    ruled.group().with(TextStyle.Trait.KEEP));
            return;
        }
        for (int i = 0; i < columns; i++) {
            Align align = Align.valueOf(ruled.columns().get(i).alignment().name());
            Paragraphs.fill(
                    first(row.getCell(i)), texts.cells().get(i), ruled.cell().aligned(align));
        }
    }

    private static void merge(XWPFTableRow row, int columns) {
        CTTcPr properties = properties(row.getCell(0));
        properties.addNewGridSpan().setVal(Twips.big(columns));
        while (row.getTableCells().size() > 1) {
            row.removeCell(row.getTableCells().size() - 1);
        }
    }

    private static void fill(XWPFTableCell cell, List<Part.Text> texts, double width) {
        Iterator<XWPFParagraph> existing = new ArrayList<>(cell.getParagraphs()).iterator();
        Supplier<XWPFParagraph> paragraphs = () -> existing.hasNext() ? existing.next() : cell.addParagraph();
        for (Part.Text text : texts) {
            Paragraphs.add(paragraphs, text, width);
        }
    }

    /** As wide as said, whatever is in it; a word processor must not make one column wider for a long word. */
    private static void lay(XWPFTable table, double[] widths) {
        CTTblPr properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        CTTblWidth whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(Twips.big(Twips.ofPoints(DoubleStream.of(widths).sum())));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (double width : widths) {
            grid.addNewGridCol().setW(Twips.big(Twips.ofPoints(width)));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                CTTblWidth cell = properties(row.getCell(i)).addNewTcW();
                cell.setType(STTblWidth.DXA);
                cell.setW(Twips.big(Twips.ofPoints(widths[i])));
            }
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().getFirst();
    }
}
