package vn.tiendo.secrecy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one line as a stamp: the mark, perhaps with its label ({@code Độ mật: …}), in whatever frame, and beside it
 * nothing but what stands beside a stamp on paper — the stamp of urgency, the number, the date, the head of the letter.
 *
 * @param labelled whether the line says itself that it states the level
 * @param listed whether it is an item of a list
 * @param stopped whether it ends like a sentence
 */
record StampLine(Syllables.Found mark, boolean labelled, boolean listed, boolean stopped) {
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,60}>");
    private static final Pattern BULLET = Pattern.compile("\\s*([-+•–—·▪◦*○●□☐☑☒✓→])\\s+(.*)", Pattern.DOTALL);
    private static final String OF_WHAT = "(?: (?:CUA )?(?:VAN BAN|TAI LIEU))?";
    /** No comma: {@code cấp độ Mật, Tối Mật} is a list of levels. */
    private static final Pattern LABEL = Pattern.compile("(?<![A-Z0-9])(?:"
            + "(?:DAU )?(?:CHI )?(?:(?:MUC|CAP) )?DO (?:BAO |BI )?MAT" + OF_WHAT + "[\\s:=|*_(\\[\"'–—-]+"
            + "|(?:DAU|LOAI|PHAN LOAI|PHAN LOAI BAO MAT|(?:SECURITY )?CLASSIFICATION)[\\s*_]*[:=|][\\s*_]*)");
    /** The number of a document, also one whose figures are still blank. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Z0-9])SO\\s*:?\\s*\\d*\\s*[-/]\\s*[A-Z0-9]+(?:[-/][A-Z0-9]+)*");

    private static final Pattern URGENCY = words("(?:DO KHAN )?(?:HOA TOC(?: HEN GIO)?|THUONG KHAN|KHAN)|DO KHAN");
    private static final Pattern LETTERHEAD = words("BAN SO(?: \\d+)?|SO BAN(?: \\d+)?|TAI LIEU THU HOI"
            + "|LUU HANH NOI BO|KHONG PHO BIEN|DU THAO|CONG HOA XA H[A-Z]I CHU NGHIA VIET NAM"
            + "|D[A-Z]C L[A-Z]P T[A-Z] DO HANH PHUC|DANG CONG SAN VIET NAM"
            + "|(?:(?!(?:MAT|TOI|TUYET) )[A-Z]+ ){0,6}NGAY (?:\\d{1,2} )?THANG (?:\\d{1,2} )?NAM(?: \\d{4})?");
    private static final Pattern SPACED_LETTERS = Pattern.compile("(?<!\\S)\\p{L}(?: \\p{L})+(?!\\S)");

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![A-Z0-9])(?:" + alternatives + ")(?![A-Z0-9])");
    }

    static Optional<StampLine> read(CharSequence raw) {
        if (!mayBearMark(raw)) {
            return Optional.empty();
        }
        String line = Letters.composed(TAG.matcher(raw).replaceAll(" ")).strip();
        Matcher bullet = BULLET.matcher(line);
        boolean listed = bullet.matches() && !bullet.group(2).strip().endsWith(bullet.group(1));
        StringBuilder shown = new StringBuilder(line);
        StringBuilder folded = new StringBuilder(Letters.folded(line));
        boolean numbered = blank(NUMBER, shown, folded);
        boolean labelled = blank(LABEL, shown, folded);
        onlyWords(shown);
        String rest = SPACED_LETTERS
                .matcher(shown)
                .replaceAll(letters -> letters.group().replace(" ", ""));
        shown = new StringBuilder(rest);
        folded = new StringBuilder(Letters.folded(rest));
        blank(URGENCY, shown, folded);
        boolean letterhead = blank(LETTERHEAD, shown, folded) || numbered;
        boolean stopped = line.endsWith(".") || line.endsWith(";") || line.endsWith(",") || line.endsWith("!");
        return Syllables.read(collapsed(shown), collapsed(folded), labelled)
                .filter(mark -> !letterhead || labelled || mark.capitals())
                .map(mark -> new StampLine(mark, labelled, listed, stopped));
    }

    /** M, A in any dress, T, with no other letter between: most lines have no such thing and cost nothing more. */
    private static boolean mayBearMark(CharSequence line) {
        int next = 0;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (!Character.isLetter(letter)) {
                continue;
            }
            char folded = Letters.folded(letter);
            if (folded >= '\uFF21') {
                return true; // full-width letters: rare, and read with care
            }
            if (folded == "MAT".charAt(next)) {
                next++;
            } else {
                next = folded == 'M' ? 1 : 0;
            }
            if (next == 3) {
                return true;
            }
        }
        return false;
    }

    /** Blanks what a pattern finds in the folded text, in both texts; whether there was any. */
    private static boolean blank(Pattern pattern, StringBuilder shown, StringBuilder folded) {
        boolean found = false;
        Matcher matcher = pattern.matcher(folded.toString());
        while (matcher.find()) {
            String blanks = " ".repeat(matcher.end() - matcher.start());
            shown.replace(matcher.start(), matcher.end(), blanks);
            folded.replace(matcher.start(), matcher.end(), blanks);
            found = true;
        }
        return found;
    }

    private static void onlyWords(StringBuilder text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Letters.isWord(text.charAt(at))) {
                text.setCharAt(at, ' ');
            }
        }
        String collapsed = collapsed(text);
        text.setLength(0);
        text.append(collapsed);
    }

    private static String collapsed(CharSequence text) {
        return text.toString().replaceAll("\\s+", " ").strip();
    }
}
