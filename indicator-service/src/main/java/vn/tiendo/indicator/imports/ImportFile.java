package vn.tiendo.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.tiendo.indicator.imports.MeasurementImportError.MEASUREMENT_IMPORT_EMPTY;
import static vn.tiendo.indicator.imports.MeasurementImportError.MEASUREMENT_IMPORT_NOT_TEXT;
import static vn.tiendo.indicator.imports.MeasurementImportError.MEASUREMENT_IMPORT_TOO_LARGE;
import static vn.tiendo.indicator.imports.MeasurementImportError.MEASUREMENT_IMPORT_WORKBOOK_DAMAGED;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.table.UnreadableWorkbook;
import vn.tiendo.indicator.table.WorkbookFile;
import vn.tiendo.kit.secrecy.MarkedSecret;
import vn.tiendo.secrecy.SecrecyMark;

/**
 * A file as it came: text in UTF-8, or a workbook made into that, which bears no mark of a State secret. Read piece by piece.
 *
 * @param path of the text, which is the caller's to remove once a workbook was made into it
 * @param hash SHA-256 of its text, in hexadecimal: a workbook that was only saved again is the same
 */
record ImportFile(Path path, Format format, String hash) {
    /** Characters: some thousand lines, which are then one batch. */
    static final int PIECE = 256 * 1024;

    /** Reads it once; refuses what is neither text nor a workbook, and what is marked. Blocking. */
    static ImportFile examine(Path path) {
        try {
            return WorkbookFile.is(path) ? ofWorkbook(path) : ofText(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ImportFile ofWorkbook(Path path) throws IOException {
        long size = Files.size(path);
        Consumer<String> watch = text -> MarkedSecret.refuse(SecrecyMark.inText(text), size);
        Path text = Files.createTempFile("measurements", ".csv");
        try {
            WorkbookFile.writeText(path, text, watch);
            ImportFile read = ofText(text);
            return new ImportFile(text, Format.XLSX, read.hash());
        } catch (UnreadableWorkbook unreadable) {
            Files.delete(text);
            throw switch (unreadable.reason()) {
                case DAMAGED -> MEASUREMENT_IMPORT_WORKBOOK_DAMAGED.because();
                case TOO_LARGE -> MEASUREMENT_IMPORT_TOO_LARGE.because();
            };
        } catch (RuntimeException refused) {
            Files.delete(text);
            throw refused;
        }
    }

    /** Removes what was made of a workbook. Blocking. */
    void forget() throws IOException {
        if (format == Format.XLSX) {
            Files.deleteIfExists(path);
        }
    }

    private static ImportFile ofText(Path path) throws IOException {
        MessageDigest digest = sha256();
        String head = "";
        String tail = "";
        try (Pieces pieces = new Pieces(path)) {
            for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
                if (piece.indexOf('\0') >= 0) {
                    throw MEASUREMENT_IMPORT_NOT_TEXT.because();
                }
                head = head.isBlank() ? piece : head;
                MarkedSecret.refuse(SecrecyMark.inText(tail + piece), Files.size(path));
                tail = piece.substring(piece.lastIndexOf('\n') + 1);
                digest.update(piece.getBytes(UTF_8));
            }
        } catch (CharacterCodingException foreign) {
            throw MEASUREMENT_IMPORT_NOT_TEXT.because();
        }
        if (head.isBlank()) {
            throw MEASUREMENT_IMPORT_EMPTY.because();
        }
        return new ImportFile(path, Format.ofText(head), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text of a file, piece after piece, without its byte order mark. */
    static final class Pieces implements AutoCloseable {
        private final Reader reader;
        private boolean begun;

        Pieces(Path path) throws IOException {
            reader = new java.io.InputStreamReader(
                    Files.newInputStream(path),
                    UTF_8.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        }

        /** Null when there is no more. */
        @Nullable
        String next() throws IOException {
            char[] piece = new char[PIECE];
            int filled = 0;
            for (int read = 0; filled < PIECE && read >= 0; filled += Math.max(read, 0)) {
                read = reader.read(piece, filled, PIECE - filled);
            }
            int from = !begun && filled > 0 && piece[0] == '\uFEFF' ? 1 : 0;
            begun = true;
            return filled == 0 ? null : new String(piece, from, filled - from);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
