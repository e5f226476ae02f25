package vn.tiendo.plan.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;

/** Cells that span several: Excel keeps their content in the first and lists them after all rows. */
record MergedCells(List<CellRangeAddress> ranges) {
    private static final int MOST = 20_000;

    static MergedCells of(PackagePart sheet) throws IOException {
        List<CellRangeAddress> ranges = new ArrayList<>();
        try (InputStream content = sheet.getInputStream()) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(content);
            while (xml.hasNext() && ranges.size() < MOST) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")) {
                    ranges.add(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return new MergedCells(ranges);
    }

    /**
     * Repeats what spans rows. A row where something spans columns too is a heading of two rows: it stays as it is.
     *
     * @param watch is told of each cell that is filled
     */
    void fill(List<TreeMap<Integer, String>> rows, Consumer<String> watch) {
        Set<Integer> headings = new HashSet<>();
        ranges.stream()
                .filter(range -> range.getLastColumn() > range.getFirstColumn())
                .forEach(range -> headings.add(range.getFirstRow()));
        for (CellRangeAddress range : ranges) {
            boolean down = range.getFirstColumn() == range.getLastColumn() && !headings.contains(range.getFirstRow());
            String shown = down && range.getFirstRow() < rows.size()
                    ? rows.get(range.getFirstRow()).get(range.getFirstColumn())
                    : null;
            for (int row = range.getFirstRow() + 1;
                    shown != null && row <= Math.min(range.getLastRow(), rows.size() - 1);
                    row++) {
                watch.accept(shown);
                rows.get(row).putIfAbsent(range.getFirstColumn(), shown);
            }
        }
    }
}
