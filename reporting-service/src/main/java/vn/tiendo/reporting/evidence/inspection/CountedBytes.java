package vn.tiendo.reporting.evidence.inspection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;

/** Counts what passes, keeps the first two bytes, and refuses markup that never ends: parsers keep a tag in memory. */
final class CountedBytes extends FilterInputStream {
    private static final int LONGEST_TAG = 4 << 20;

    private final byte[] discarded = new byte[16 * 1024];
    private final CRC32 crc = new CRC32();
    private long count;
    private int sinceTag;
    private int first;
    private boolean markup;

    CountedBytes(InputStream source) {
        super(source);
    }

    /** From here on it is read as markup. */
    CountedBytes asMarkup() {
        markup = true;
        return this;
    }

    /** Whether what passed is what the directory says of the entry. */
    boolean isAll(ZipEntry entry) {
        return count == entry.size() && crc.getValue() == entry.crc();
    }

    /** Programs for Windows begin like this. */
    boolean isProgram() {
        return first == ('M' << 8 | 'Z');
    }

    void drain() throws IOException {
        markup = false;
        while (read(discarded, 0, discarded.length) >= 0) {
            // only to count
        }
    }

    /** A parser closes what it has read; it is counted to its end all the same, and closed by who opened it. */
    @Override
    public void close() {}

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            crc.update(into, offset, read);
        }
        for (int i = 0; i < read; i++) {
            byte next = into[offset + i];
            if (count < 2) {
                first = first << 8 | next & 0xff;
            }
            count++;
            sinceTag = next == '>' ? 0 : sinceTag + 1;
        }
        if (markup && sinceTag > LONGEST_TAG) {
            throw new Objection(Reason.DAMAGED, "markup");
        }
        return read;
    }
}
