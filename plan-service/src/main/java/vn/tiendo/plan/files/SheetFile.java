package vn.tiendo.plan.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.xmlbeans.XmlException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The sheets of a workbook of Excel, one under the other: each row is a line, so that a line leads back to its row. */
final class SheetFile {
    private final StringBuilder text = new StringBuilder();
    private final List<FileText.Sheet> sheets = new ArrayList<>();
    private final Marks marks = new Marks();
    private int lines;

    private SheetFile() {}

    static FileText read(OPCPackage pack) throws IOException, OpenXML4JException, SAXException, XmlException {
        SheetFile file = new SheetFile();
        file.marks.in(new POIXMLProperties(pack));
        file.readSheets(pack);
        return new FileText(file.text.toString(), List.copyOf(file.sheets), file.marks.found());
    }

    private void readSheets(OPCPackage pack) throws IOException, OpenXML4JException, SAXException {
        XSSFReader reader = new XSSFReader(pack);
        var strings = new ReadOnlySharedStringsTable(pack, false);
        var sheet = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheet.hasNext()) {
            SheetRows rows = new SheetRows(marks);
            try (InputStream content = sheet.next()) {
                MergedCells merged = MergedCells.of(sheet.getSheetPart());
                parse(
                        content,
                        new XSSFSheetXMLHandler(reader.getStylesTable(), strings, rows, new VietnameseCells(), false));
                add(sheet.getSheetName(), rows.lines(merged));
            }
        }
    }

    private static void parse(InputStream content, XSSFSheetXMLHandler handler) throws IOException, SAXException {
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(content));
        } catch (javax.xml.parsers.ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(String name, List<String> rows) {
        marks.inText(name);
        sheets.add(new FileText.Sheet(name, lines + 1));
        rows.forEach(row -> text.append(row).append('\n'));
        lines += rows.size();
    }
}
