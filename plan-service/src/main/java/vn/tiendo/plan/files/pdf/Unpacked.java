package vn.tiendo.plan.files.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Counts what streams unpack to, without keeping it. */
final class Unpacked {
    /** Bytes of one stream. A page has some ten thousand, a font with all of Vietnamese one million. */
    private static final long LARGEST = 24L << 20;
    /** Bytes of all streams that are not pictures. */
    private static final long ALL = 160L << 20;

    /** A stream that another filter goes on with is kept between the two. */
    private static final long LARGEST_BETWEEN = 8L << 20;

    private static final Set<COSName> PACKED = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private long all;

    /** Whether the stream stays within what one may have; what all have together is counted on. */
    boolean admits(COSStream stream) {
        List<COSName> filters = filters(stream.getFilters());
        if (filters.stream().noneMatch(PACKED::contains)) {
            return true;
        }
        Counter counter = new Counter(LARGEST);
        try {
            unpack(stream, filters, counter);
        } catch (IOException | RuntimeException broken) {
            // broken further on: the library will meet the same, and reads what stands before it
        }
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        all += picture ? 0 : counter.count;
        return counter.count <= LARGEST && all <= ALL;
    }

    private static void unpack(COSStream stream, List<COSName> filters, Counter counter) throws IOException {
        InputStream in = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i + 1 == filters.size();
            var between = new ByteArrayOutputStream();
            Counter out = last ? counter : new Counter(LARGEST_BETWEEN, between);
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
            in.close();
            if (!last && out.count > LARGEST_BETWEEN) {
                counter.count = LARGEST + 1;
                return;
            }
            in = new ByteArrayInputStream(between.toByteArray());
        }
    }

    private static List<COSName> filters(COSBase named) {
        if (named instanceof COSName one) {
            return List.of(one);
        }
        return named instanceof COSArray several
                ? StreamSupport.stream(several.spliterator(), false)
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList()
                : List.of();
    }

    /** Ends the unpacking once there is too much. */
    private static final class Counter extends OutputStream {
        private final long most;
        private final OutputStream kept;
        private long count;

        Counter(long most) {
            this(most, OutputStream.nullOutputStream());
        }

        Counter(long most, OutputStream kept) {
            this.most = most;
            this.kept = kept;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            kept.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            kept.write(bytes, from, length);
        }

        private void count(int more) throws IOException {
            count += more;
            if (count > most) {
                throw new IOException("enough");
            }
        }
    }
}
