package vn.tiendo.reporting.evidence.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;

/** Tells the type from the first bytes alone, and whether something else begins behind it. */
final class Sniffer {
    static final String ZIP = "application/zip";
    static final String TEXT = "text/plain";
    static final String PDF = "application/pdf";

    private static final int HEAD = 64 * 1024;
    /** An end-of-directory record and the longest comment behind it (PKWARE APPNOTE 4.3.16). */
    private static final int ARCHIVE_TAIL = 22 + 65_535;

    private static final int ARCHIVE_END = 0x06054b50;
    private static final Detector MAGIC = MimeTypes.getDefaultMimeTypes();

    private Sniffer() {}

    static String type(Bytes bytes) throws IOException {
        byte[] head = bytes.at(0, HEAD);
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        String type = MAGIC.detect(new ByteArrayInputStream(head), new Metadata())
                .getBaseType()
                .toString();
        // it is found further behind, too; only a document that begins as one is nothing else beside it
        if (type.equals(PDF) && !startsWith(head, '%', 'P', 'D', 'F', '-')) {
            throw new Objection(Reason.AMBIGUOUS, PDF);
        }
        return type;
    }

    /** A file whose end is that of an archive opens as one thing here and as another there. */
    static void requireNoArchiveBehind(Bytes bytes) throws IOException {
        long from = Math.max(0, bytes.size() - ARCHIVE_TAIL);
        ByteBuffer tail =
                ByteBuffer.wrap(bytes.at(from, (int) (bytes.size() - from))).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 22 <= tail.limit(); at++) {
            if (tail.get(at) == 'P' && tail.getInt(at) == ARCHIVE_END && at + 22 + comment(tail, at) <= tail.limit()) {
                throw new Objection(Reason.AMBIGUOUS, ZIP);
            }
        }
    }

    private static int comment(ByteBuffer tail, int at) {
        return tail.getShort(at + 20) & 0xffff;
    }

    private static boolean startsWith(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (head[i] != (byte) expected[i]) {
                return false;
            }
        }
        return true;
    }
}
