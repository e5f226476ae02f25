package vn.tiendo.plan.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_DAMAGED;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_EMPTY;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_ENCRYPTED;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_NOT_TEXT;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_NO_TEXT;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_OLD_FORMAT;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_TOO_LARGE_INSIDE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.secrecy.MarkedSecret;
import vn.tiendo.plan.files.FileText;
import vn.tiendo.plan.files.UnreadableFile;
import vn.tiendo.secrecy.SecrecyMark;

/**
 * A document as plain text without NUL, composed (NFC), its lines untouched.
 *
 * @param sheets of a workbook; empty for anything else
 */
record PlanText(String fileName, String content, List<FileText.Sheet> sheets) {
    private static final int MAX_NAME = 255;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads a file; refuses what has no text, and what bears the stamp of a State secret. Blocking. */
    static PlanText of(String fileName, Path file) {
        try {
            FileText read = FileText.of(file).orElseGet(() -> new FileText(plain(file), List.of(), Optional.empty()));
            String text = read.text();
            if (text.isBlank()) {
                throw PLAN_IMPORT_EMPTY.because();
            }
            if (text.indexOf('\0') >= 0) {
                throw PLAN_IMPORT_NOT_TEXT.because();
            }
            // before anything is blanked: a stamp may follow the end of a page on the same line
            MarkedSecret.refuse(read.mark().or(() -> SecrecyMark.inText(text)), Files.size(file));
            return new PlanText(
                    named(fileName), printable(Normalizer.normalize(text, Normalizer.Form.NFC)), read.sheets());
        } catch (UnreadableFile unreadable) {
            throw refusal(unreadable.reason());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Refusal refusal(UnreadableFile.Reason reason) {
        return switch (reason) {
            case OLD_FORMAT -> PLAN_IMPORT_OLD_FORMAT.because();
            case NOT_A_DOCUMENT -> PLAN_IMPORT_NOT_TEXT.because();
            case ENCRYPTED -> PLAN_IMPORT_ENCRYPTED.because();
            case DAMAGED -> PLAN_IMPORT_DAMAGED.because();
            case TOO_LARGE -> PLAN_IMPORT_TOO_LARGE_INSIDE.because();
            case NO_TEXT -> PLAN_IMPORT_NO_TEXT.because();
        };
    }

    private static String plain(Path file) {
        try {
            String text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw PLAN_IMPORT_NOT_TEXT.because();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Form feeds and their like stand between pages; one for one by a blank, so that lines keep their numbers. */
    private static String printable(String text) {
        return text.replaceAll("[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]", " ");
    }

    private static String named(String fileName) {
        String name =
                printable(Normalizer.normalize(fileName, Normalizer.Form.NFC)).strip();
        return name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
    }
}
