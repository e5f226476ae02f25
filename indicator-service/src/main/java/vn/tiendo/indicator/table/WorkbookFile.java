package vn.tiendo.indicator.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.tiendo.indicator.table.WorkbookParts.attribute;
import static vn.tiendo.indicator.table.WorkbookParts.isStart;
import static vn.tiendo.indicator.table.WorkbookParts.isText;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.table.UnreadableWorkbook.Reason;
import vn.tiendo.indicator.table.WorkbookParts.Relation;

/** Workbooks (XLSX, ECMA-376 part 1) as the text of their first sheet that is shown. Blocking; memory does not grow with rows. */
public final class WorkbookFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final WorkbookParts parts;
    private final Consumer<String> watch;
    private String sheet = "";
    private boolean since1904;

    private WorkbookFile(WorkbookParts parts, Consumer<String> watch) {
        this.parts = parts;
        this.watch = watch;
    }

    /** Whether the file is a package: what begins so is nothing else that is read here. */
    public static boolean is(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(ZIP.length), ZIP);
        }
    }

    /**
     * Writes the sheet as CSV in UTF-8, a line for each row: days as ISO 8601, formulas as what they came to.
     *
     * @param watch is shown every text of the workbook, of other sheets, properties and comments too
     * @throws UnreadableWorkbook when it is none, or too large
     */
    public static void writeText(Path workbook, Path text, Consumer<String> watch) throws IOException {
        try (WorkbookParts parts = WorkbookParts.open(workbook);
                Writer lines = Files.newBufferedWriter(text, UTF_8)) {
            new WorkbookFile(parts, watch).write(lines);
        } catch (ZipException | EOFException | XMLStreamException | IllegalArgumentException damaged) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        }
    }

    private void write(Writer lines) throws IOException, XMLStreamException {
        String workbook = WorkbookParts.target(parts.relations(""), "officeDocument")
                .orElseThrow(() -> new UnreadableWorkbook(Reason.DAMAGED));
        Map<String, Relation> relations = parts.relations(workbook);
        parts.read(workbook, xml -> find(xml, relations));
        if (sheet.isEmpty()) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        }
        SharedTexts texts = new SharedTexts(watch);
        NumberStyles styles = new NumberStyles();
        String shared = WorkbookParts.target(relations, "sharedStrings").orElse("");
        String styled = WorkbookParts.target(relations, "styles").orElse("");
        parts.read(shared, texts);
        parts.read(styled, styles);
        parts.read(sheet, new SheetLines(texts, styles, since1904, watch, lines));
        watchRest(Set.of(shared, styled, sheet));
    }

    private void find(XMLStreamReader xml, Map<String, Relation> relations) {
        if (isStart(xml, "workbookPr")) {
            since1904 = Set.of("1", "true").contains(attribute(xml, "date1904"));
        } else if (isStart(xml, "sheet")) {
            watch.accept(attribute(xml, "name"));
            String state = attribute(xml, "state");
            Relation relation = relation(xml, relations);
            if (sheet.isEmpty() && relation != null && (state.isEmpty() || state.equals("visible"))) {
                sheet = relation.target();
            }
        }
    }

    /** By {@code r:id}, whose plain neighbour {@code sheetId} is a number of no use. */
    private static @Nullable Relation relation(XMLStreamReader xml, Map<String, Relation> relations) {
        return relations.values().stream()
                .filter(one -> one.leadsTo("worksheet") && one.id().equals(attribute(xml, "id")))
                .findFirst()
                .orElse(null);
    }

    /** Comments, text boxes, headers, properties, other sheets: what bears a mark there is marked as a whole. */
    private void watchRest(Set<String> read) throws IOException, XMLStreamException {
        for (String part : parts.names()) {
            if (!read.contains(part)) {
                parts.read(part, this::watchText);
            }
        }
    }

    private void watchText(XMLStreamReader xml) {
        if (isText(xml)) {
            watch.accept(xml.getText());
        }
    }
}
