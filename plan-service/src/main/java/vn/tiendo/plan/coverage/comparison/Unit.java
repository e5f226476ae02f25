package vn.tiendo.plan.coverage.comparison;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unit as plans write it, taken apart: "nghìn người" is 1,000 of "người", "‰" a thousandth.
 *
 * @param of what is counted; shares are of nothing
 * @param factor how many of it
 */
record Unit(String of, BigDecimal factor) {
    private record Word(String written, String of, String factor) {}

    private static final List<Word> SHARES = List.of(
            new Word("%", "", "0.01"),
            new Word("phần trăm", "", "0.01"),
            new Word("‰", "", "0.001"),
            new Word("phần nghìn", "", "0.001"));
    private static final List<Word> MULTIPLES = List.of(
            new Word("trăm", "", "100"),
            new Word("nghìn", "", "1000"),
            new Word("ngàn", "", "1000"),
            new Word("triệu", "", "1000000"),
            new Word("tỷ", "", "1000000000"),
            new Word("tỉ", "", "1000000000"));

    /** Null where none is written. */
    static @Nullable Unit of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String text = Normalizer.normalize(written, Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        for (Word share : SHARES) {
            if (text.startsWith(share.written())) {
                return new Unit(text.substring(share.written().length()).strip(), new BigDecimal(share.factor()))
                        .ofShare();
            }
        }
        for (Word multiple : MULTIPLES) {
            if (text.equals(multiple.written()) || text.startsWith(multiple.written() + " ")) {
                return new Unit(text.substring(multiple.written().length()).strip(), new BigDecimal(multiple.factor()));
            }
        }
        return new Unit(text, BigDecimal.ONE);
    }

    /** "% dân số" and "%" are one: what it is a share of is the indicator's to say. */
    private Unit ofShare() {
        return new Unit("%", factor);
    }
}
