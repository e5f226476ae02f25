package vn.tiendo.plan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tiendo.plan.files.UnreadableFile.Reason;
import vn.tiendo.secrecy.SecrecyLevel;

/**
 * What a file says, line by line: a paragraph is a line, a row of a table too, its cells divided by tabs.
 *
 * @param sheets of a workbook, in order; empty for anything else
 * @param mark of a State secret around the text: in properties, headers, text boxes, comments
 */
public record FileText(String text, List<Sheet> sheets, Optional<SecrecyLevel> mark) {

    /** The rows of one sheet: row 1 is line {@code firstLine} of the text. */
    public record Sheet(String name, int firstLine) {}

    private static final int HEAD = 8;

    /**
     * Reads a document of Word (DOCX), Excel (XLSX) or PDF by what it is, not by what it is called. Blocking.
     *
     * @return empty when it is none of them but may be plain text
     * @throws UnreadableFile when it is one of them, or of a kind that is not read, and has no text to give
     */
    public static Optional<FileText> of(Path file) {
        try {
            return switch (Magic.of(head(file))) {
                case PDF -> Optional.of(PdfFile.read(file));
                case ZIP -> Optional.of(OfficeFile.read(file));
                case OLE2 -> throw new UnreadableFile(OfficeFile.reasonOf(file));
                case OTHER -> Optional.empty();
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (StackOverflowError nested) {
            throw new UnreadableFile(Reason.DAMAGED);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }
}
