package vn.tiendo.reporting.evidence.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;

/** What all entries of an archive may come to together, however small they are in it: a bound for archive bombs. */
final class Inflation {
    /** Bytes. A hundred megabytes of real documents stay far below it. */
    private static final long MOST = 512L << 20;

    private long left = MOST;

    /** The bytes of an entry; closing it frees what inflates. */
    InputStream open(ZipDirectory zip, ZipEntry entry) {
        InputStream raw = zip.bytes().stream(entry.data(), entry.end());
        Inflater inflater = new Inflater(true);
        InputStream plain = entry.deflated() ? new InflaterInputStream(raw, inflater, 16 * 1024) : raw;
        return new Counted(plain, inflater);
    }

    private final class Counted extends InputStream {
        private final InputStream source;
        private final Inflater inflater;

        Counted(InputStream source, Inflater inflater) {
            this.source = source;
            this.inflater = inflater;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, into.length);
            int count = source.read(into, offset, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new Objection(Reason.INFLATES_TOO_FAR, "> " + MOST);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            source.close();
            inflater.end();
        }
    }
}
