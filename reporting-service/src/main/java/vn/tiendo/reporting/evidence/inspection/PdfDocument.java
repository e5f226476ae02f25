package vn.tiendo.reporting.evidence.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;

/**
 * The properties of a PDF and the text of its first pages, where a stamp stands. One that {@link PdfScan} does not find
 * plain enough is not read: like a scanned page, it shows nothing to a program. One is read at a time, since the reader
 * builds what it reads in memory.
 */
final class PdfDocument {
    private static final Object ONE_AT_A_TIME = new Object();

    private PdfDocument() {}

    static void inspect(Bytes bytes) throws IOException {
        if (new PdfScan(bytes).isPlain()) {
            synchronized (ONE_AT_A_TIME) {
                read(bytes);
            }
        }
    }

    private static void read(Bytes bytes) {
        try (PDDocument document =
                Loader.loadPDF(new Source(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            properties(document.getDocumentInformation());
            Marks marks = new Marks();
            new PageText().writeText(document, new Reading(marks));
            marks.end();
        } catch (Objection | MarkFound | UncheckedIOException known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError malformed) {
            throw new Objection(Reason.DAMAGED, Sniffer.PDF);
        }
    }

    private static void properties(PDDocumentInformation information) {
        for (String key : information.getMetadataKeys()) {
            String value = information.getCustomMetadataValue(key);
            if (value != null) {
                Marks.ofProperty(key, value);
            }
        }
    }

    /** Text on its way to be looked at; none of it is kept. */
    private static final class Reading extends Writer {
        private final Marks marks;

        Reading(Marks marks) {
            this.marks = marks;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            marks.read(new String(text, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** The stored bytes as the library wants to read them. */
    private static final class Source implements RandomAccessRead {
        private final Bytes bytes;
        private long position;
        private boolean closed;

        Source(Bytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, into.length);
            int count = bytes.read(position, into, offset, length);
            position += Math.max(count, 0);
            return count;
        }

        @Override
        public long getPosition() {
            return position;
        }

        @Override
        public void seek(long to) {
            position = Math.min(Math.max(to, 0), bytes.size());
        }

        @Override
        public long length() {
            return bytes.size();
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public boolean isEOF() {
            return position >= bytes.size();
        }

        @Override
        public RandomAccessReadView createView(long start, long length) throws IOException {
            return new RandomAccessReadView(this, start, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
