package vn.tiendo.plan.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_EMPTY;
import static vn.tiendo.plan.imports.PlanImportError.PLAN_IMPORT_NOT_TEXT;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import vn.tiendo.kit.secrecy.MarkedSecret;
import vn.tiendo.secrecy.SecrecyMark;

/** A document as plain text: UTF-8 without NUL, composed (NFC), its lines untouched. */
record PlanText(String fileName, String content) {
    private static final int MAX_NAME = 255;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads the bytes of a file; refuses what is not text, and what bears the stamp of a State secret. */
    static PlanText of(String fileName, byte[] bytes) {
        String text = decode(bytes);
        if (text.isBlank()) {
            throw PLAN_IMPORT_EMPTY.because();
        }
        if (text.indexOf('\0') >= 0) {
            throw PLAN_IMPORT_NOT_TEXT.because();
        }
        // before anything is blanked: a stamp may follow the end of a page on the same line
        MarkedSecret.refuse(SecrecyMark.inText(text), bytes.length);
        return new PlanText(named(fileName), printable(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    private static String decode(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw PLAN_IMPORT_NOT_TEXT.because();
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
