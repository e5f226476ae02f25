package vn.tiendo.reporting.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;

/** The header {@code Content-Disposition} (RFC 6266) for a file that is to be saved and never shown in place. */
public final class Attachment {
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private Attachment() {}

    public static String named(String fileName) {
        return "attachment; filename=\"" + plain(fileName) + "\"; filename*=UTF-8''" + extended(fileName);
    }

    /** For clients that do not know the other: without diacritics, and with nothing that needs quoting. */
    private static String plain(String fileName) {
        return Normalizer.normalize(fileName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9 ._()-]", "_");
    }

    /** RFC 8187, section 3.2. */
    private static String extended(String fileName) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : fileName.getBytes(UTF_8)) {
            char c = (char) (unit & 0xff);
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0;
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
