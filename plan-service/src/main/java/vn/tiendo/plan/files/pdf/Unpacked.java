package vn.tiendo.plan.files.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/** Counts what streams unpack to, without keeping it. */
final class Unpacked {
    /** Bytes of one stream. A page has some ten thousand, a font with all of Vietnamese one million. */
    private static final long LARGEST = 24L << 20;
    /** Bytes of all streams that are read. */
    private static final long ALL = 160L << 20;

    /** A stream that another filter goes on with is kept between the two. */
    private static final long LARGEST_BETWEEN = 8L << 20;

    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.JBIG2_DECODE, COSName.CCITTFAX_DECODE);

    private static final Set<COSName> PICTURES_IN_SHORT =
            Set.of(COSName.DCT_DECODE_ABBREVIATION, COSName.CCITTFAX_DECODE_ABBREVIATION);

    /** A map of all characters of a font has some hundred thousand bytes. */
    private static final long LARGEST_MAP = 2L << 20;

    private long all;

    /** Whether the stream stays within what one may have; what all have together is counted on. */
    boolean admits(COSStream stream) {
        Counter last = unpacked(stream, filters(stream.getFilters()));
        all += last.count();
        if (last.isTooMuch() || all > ALL) {
            return false;
        }
        return !last.isCharacterMap() || last.isWhole() && CharacterMap.isBounded(last.beginning());
    }

    static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                || filters(stream.getFilters()).stream()
                        .anyMatch(filter -> PICTURES.contains(filter) || PICTURES_IN_SHORT.contains(filter));
    }

    /** What comes out of the last filter, or of an earlier one when that is too much already. */
    private static Counter unpacked(COSStream stream, List<COSName> filters) {
        Counter out = new Counter(LARGEST, LARGEST_MAP);
        try (InputStream raw = stream.createRawInputStream()) {
            if (filters.isEmpty()) {
                raw.transferTo(out);
            }
            InputStream in = raw;
            for (int i = 0; i < filters.size(); i++) {
                boolean last = i + 1 == filters.size();
                out = last ? new Counter(LARGEST, LARGEST_MAP) : new Counter(LARGEST_BETWEEN, LARGEST_BETWEEN);
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
                in = new ByteArrayInputStream(out.beginning());
            }
        } catch (IOException | RuntimeException broken) {
            // broken further on, or too much: the library will meet the same, and reads what stands before it
        }
        return out;
    }

    private static List<COSName> filters(@Nullable COSBase named) {
        if (named instanceof COSName one) {
            return List.of(one);
        }
        return named instanceof COSArray several
                ? StreamSupport.stream(several.spliterator(), false)
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .distinct() // as the library has it
                        .toList()
                : List.of();
    }
}
