package vn.tiendo.reporting.evidence.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** Bytes that can be read from any position and are never in memory as a whole. Not safe for use by several threads. */
public interface Bytes {
    long size();

    /** Reads at most {@code length} bytes; −1 at the end. */
    int read(long position, byte[] into, int offset, int length) throws IOException;

    /** The bytes from {@code position} on, fewer at the end. */
    default byte[] at(long position, int length) throws IOException {
        byte[] found = new byte[length];
        int filled = 0;
        while (filled < length) {
            int count = read(position + filled, found, filled, length - filled);
            if (count < 0) {
                break;
            }
            filled += count;
        }
        return filled == length ? found : Arrays.copyOf(found, filled);
    }

    default InputStream stream() {
        return stream(0, size());
    }

    /** The bytes from {@code from} on, {@code to} not among them. */
    default InputStream stream(long from, long to) {
        Bytes source = this;
        return new InputStream() {
            private long position = from;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                Objects.checkFromIndexSize(offset, length, into.length);
                if (position >= to) {
                    return length == 0 ? 0 : -1;
                }
                int count = source.read(position, into, offset, (int) Math.min(length, to - position));
                position += Math.max(count, 0);
                return count;
            }
        };
    }
}
