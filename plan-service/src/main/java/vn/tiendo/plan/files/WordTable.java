package vn.tiendo.plan.files;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * A table of Word as lines. One of one or two columns only places text side by side, as a letterhead does: it is read cell
 * after cell. Any other has a line for each row; a cell that spans rows is repeated in each, unless it is a heading.
 */
final class WordTable {
    private static final int FEWEST_COLUMNS = 3;

    private final Function<XWPFParagraph, String> words;
    private final List<String> lines = new ArrayList<>();
    private final TreeMap<Integer, String> spanning = new TreeMap<>();

    /** A cell and where it stands. */
    private record Place(XWPFTableCell cell, int column, int width) {
        boolean continues() {
            CTTcPr properties = cell.getCTTc().getTcPr();
            return properties != null
                    && properties.isSetVMerge()
                    && properties.getVMerge().getVal() != STMerge.RESTART;
        }

        boolean begins() {
            CTTcPr properties = cell.getCTTc().getTcPr();
            return properties != null
                    && properties.isSetVMerge()
                    && properties.getVMerge().getVal() == STMerge.RESTART;
        }
    }

    WordTable(XWPFTable table, Function<XWPFParagraph, String> words) {
        this.words = words;
        List<List<Place>> rows = table.getRows().stream().map(WordTable::places).toList();
        if (rows.stream().mapToInt(List::size).max().orElse(0) < FEWEST_COLUMNS) {
            rows.forEach(row -> row.forEach(place -> lines.addAll(paragraphs(place.cell()))));
        } else {
            rows.forEach(row -> lines.add(line(row)));
        }
    }

    List<String> lines() {
        return lines;
    }

    private static List<Place> places(XWPFTableRow row) {
        List<Place> places = new ArrayList<>();
        int column = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            int width = properties != null && properties.isSetGridSpan()
                    ? properties.getGridSpan().getVal().intValue()
                    : 1;
            places.add(new Place(cell, column, width));
            column += Math.max(1, width);
        }
        return places;
    }

    /** Columns keep their places: one that spans several has the others empty behind it. */
    private String line(List<Place> row) {
        boolean heading = row.stream().anyMatch(place -> place.width() > 1) && row.size() > 1;
        List<String> cells = new ArrayList<>();
        for (Place place : row) {
            while (cells.size() < place.column()) {
                cells.add("");
            }
            cells.add(content(place, heading));
        }
        return String.join("\t", cells);
    }

    private String content(Place place, boolean heading) {
        if (place.continues()) {
            return spanning.getOrDefault(place.column(), "");
        }
        String content = joined(paragraphs(place.cell()));
        if (place.begins() && !heading) {
            spanning.put(place.column(), content);
        } else {
            spanning.remove(place.column());
        }
        return content;
    }

    /** A new paragraph in a cell ends what stands before it. */
    private static String joined(List<String> paragraphs) {
        StringBuilder joined = new StringBuilder();
        for (String paragraph : paragraphs) {
            String one = paragraph.strip().replaceAll("[\\t\\n]+", " ");
            if (!joined.isEmpty() && !one.isEmpty()) {
                joined.append(".;:,".indexOf(joined.charAt(joined.length() - 1)) < 0 ? "; " : " ");
            }
            joined.append(one);
        }
        return joined.toString();
    }

    private List<String> paragraphs(XWPFTableCell cell) {
        List<String> paragraphs = new ArrayList<>();
        for (IBodyElement element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs.add(words.apply(paragraph));
            } else if (element instanceof XWPFTable inner) {
                paragraphs.addAll(new WordTable(inner, words).lines());
            }
        }
        return paragraphs;
    }
}
