package vn.tiendo.reporting.evidence.inspection;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;

/** Text is text to its last byte: UTF-8, or UTF-16 that says so by its first two bytes, and nothing a terminal obeys. */
final class PlainText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainText() {}

    static void inspect(Bytes bytes) throws IOException {
        Marks marks = new Marks();
        char[] buffer = new char[16 * 1024];
        try (Reader text = new InputStreamReader(
                bytes.stream(),
                charset(bytes)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
                requireNoControls(buffer, count);
                marks.read(CharBuffer.wrap(buffer, 0, count).toString().replace(BYTE_ORDER_MARK, ""));
            }
            marks.end();
        } catch (CharacterCodingException notText) {
            throw new Objection(Reason.TEXT_UNREADABLE, "UTF-8");
        }
    }

    private static Charset charset(Bytes bytes) throws IOException {
        byte[] first = bytes.at(0, 2);
        int mark = first.length < 2 ? 0 : (first[0] & 0xff) << 8 | first[1] & 0xff;
        return mark == 0xfffe ? UTF_16LE : mark == 0xfeff ? UTF_16BE : UTF_8;
    }

    private static void requireNoControls(char[] text, int count) {
        for (int i = 0; i < count; i++) {
            char c = text[i];
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                throw new Objection(Reason.TEXT_UNREADABLE, "U+%04X".formatted((int) c));
            }
        }
    }
}
