package vn.tiendo.secrecy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a stamp in text that arrives in pieces of any size, in memory that does not grow with it. Once a stamp is
 * found, the rest is passed over.
 *
 * <p>A stamp in capitals counts wherever it stands, for that is how the law prints it. In small letters a line can be
 * the end of a sentence or one of a list of levels, so the lines around it are heard. {@code MAT} without diacritics
 * counts in capitals, beside other lines: alone it is rather a code. Not safe for use by several threads.
 */
public final class StampScanner {
    /** A stamp is short; of a longer line the end is kept, as context for the next. */
    private static final int LONGEST_LINE = 300;

    private static final int KEPT_OF_A_LONG_LINE = 100;

    private final StringBuilder line = new StringBuilder();
    private boolean longLine;
    private LineBefore before = LineBefore.NONE;
    private boolean inListOfLevels;
    /** Would be a stamp, if the next line does not make it something else. */
    private @Nullable StampLine waiting;

    private @Nullable SecrecyLevel found;

    /** Reads the next piece of the text. */
    public StampScanner accept(CharSequence piece) {
        for (int at = 0; at < piece.length() && found == null; at++) {
            char next = piece.charAt(at);
            if (isLineEnd(next)) {
                endLine();
            } else {
                append(next);
            }
        }
        return this;
    }

    /** What was found so far; a stamp may still wait for the line after it. */
    public Optional<SecrecyLevel> found() {
        return Optional.ofNullable(found);
    }

    /** What was found, now that the text is at its end. */
    public Optional<SecrecyLevel> finish() {
        if (found == null) {
            endLine();
        }
        if (found == null && waiting != null && waiting.mark().sure()) {
            found = waiting.mark().level();
        }
        return found();
    }

    private static boolean isLineEnd(char letter) {
        return letter >= '\n' && letter <= '\r' || letter == '\u0085' || letter == '\u2028' || letter == '\u2029';
    }

    /** Blanks and frames of any length are as good as short ones. */
    private void append(char next) {
        char kept = Character.isWhitespace(next) || Character.isSpaceChar(next) ? ' ' : next;
        int length = line.length();
        boolean repeated = length > 0 && line.charAt(length - 1) == kept;
        boolean thrice = repeated && length > 1 && line.charAt(length - 2) == kept;
        if (repeated && kept == ' ' || thrice && !Letters.isWord(kept)) {
            return;
        }
        line.append(kept);
        if (line.length() > LONGEST_LINE) {
            line.delete(0, LONGEST_LINE - KEPT_OF_A_LONG_LINE);
            longLine = true;
        }
    }

    private void endLine() {
        String text = line.toString().strip();
        boolean readable = !longLine;
        line.setLength(0);
        longLine = false;
        if (!text.isEmpty()) {
            judge(readable ? StampLine.read(text).orElse(null) : null);
            before = new LineBefore(text);
        }
    }

    private void judge(@Nullable StampLine stamp) {
        StampLine earlier = waiting;
        waiting = null;
        inListOfLevels = stamp != null && (inListOfLevels || earlier != null && areLevels(earlier, stamp));
        if (earlier != null && !inListOfLevels) {
            found = earlier.mark().level();
        } else if (stamp != null && isStamp(stamp)) {
            if (stamp.labelled() || stamp.mark().capitals() && (stamp.mark().sure() || !before.isNone())) {
                found = level(stamp);
            } else {
                waiting = stamp;
            }
        }
    }

    private boolean isStamp(StampLine stamp) {
        if (stamp.labelled() || before.isLabel()) {
            return true;
        }
        if (stamp.mark().capitals()) {
            return !before.completesInCapitals() && !(stamp.listed() && before.opensList());
        }
        return !stamp.listed() && !inListOfLevels && !before.continuesWith(stamp.mark(), stamp.stopped());
    }

    /** Two levels in small letters, one after the other, are a list of what there is. */
    private static boolean areLevels(StampLine one, StampLine next) {
        return !one.mark().capitals()
                && !next.mark().capitals()
                && !next.labelled()
                && one.mark().level() != next.mark().level();
    }

    private SecrecyLevel level(StampLine stamp) {
        String first = before.firstSyllable();
        return first.isEmpty() || stamp.mark().level() != SecrecyLevel.MAT
                ? stamp.mark().level()
                : Syllables.level(first);
    }
}
