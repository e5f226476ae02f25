package vn.tiendo.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file's name word by word. A name is no sentence: {@code mật} as a word of its own is a mark, unless it makes
 * another word with its neighbour (bí mật, mật khẩu). Without diacritics a level of two words is a mark; {@code mat} alone
 * can be a face, an eye or a shop front, and is one only in capitals or after the kind of a document, at the end.
 */
final class MarkedName {
    private static final Pattern WORD = Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}+|\\p{L}+|\\d+");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern JOINED = Pattern.compile("(TUYET|TOI)MAT");

    /** bí, bảo, cơ, giải, thân mật; độ mật speaks of levels. */
    private static final Set<String> NEVER_AFTER = Set.of("BI", "BAO", "CO", "GIAI", "THAN", "DO");
    /** mật khẩu, độ, mã, ong, thiết, thư, ngữ, danh, vụ, nghị, lệnh, báo, đàm, phục, tông, gấu, mía, rỉ. */
    private static final Set<String> NEVER_BEFORE = Set.of(
            "KHAU", "DO", "MA", "ONG", "THIET", "THU", "NGU", "DANH", "VU", "NGHI", "LENH", "BAO", "DAM", "PHUC",
            "TONG", "GAU", "MIA", "RI");
    /** gặp, tiền, vắng, ra, bề, điểm, trước, đối … mặt; khám, viện, nước, đau … mắt. */
    private static final Set<String> OTHER_MAT_AFTER = Set.of(
            "GAP", "TIEN", "VANG", "RA", "BE", "DIEM", "TRUOC", "DOI", "CHONG", "KHAM", "VIEN", "NUOC", "RUA", "KHUON",
            "NGOAI", "DAU", "BENH", "KHOA", "CHO", "LOP", "MOT", "HAI", "BON", "MO", "CHOI");

    private static final Set<String> KINDS = Set.of(
            "KH", "CV", "BC", "TB", "QD", "NQ", "CT", "HD", "VB", "TT", "TTR", "DA", "BB", "PA", "CTR", "DT", "KL",
            "VAN", "BAN", "LIEU", "SO", "HOACH", "CAO", "DINH", "LUAN");
    private static final Set<String> NOTHING_MORE =
            Set.of("DOC", "DOCX", "PDF", "TXT", "XLS", "XLSX", "ZIP", "SIGNED", "SIGN", "FINAL", "COPY", "SCAN");

    private final List<String> shown = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    private MarkedName(String name) {
        String composed = Letters.composed(name).strip();
        Matcher words = WORD.matcher(EXTENSION.matcher(composed).replaceFirst(""));
        while (words.find()) {
            shown.add(words.group());
            folded.add(Letters.folded(words.group()));
        }
    }

    static Optional<SecrecyLevel> read(String name) {
        MarkedName words = new MarkedName(name);
        for (int at = 0; at < words.shown.size(); at++) {
            Optional<SecrecyLevel> level = words.level(at);
            if (level.isPresent()) {
                return level;
            }
        }
        return Optional.empty();
    }

    private Optional<SecrecyLevel> level(int at) {
        Matcher joined = JOINED.matcher(folded.get(at));
        if (joined.matches()) {
            return Optional.of(Syllables.level(joined.group(1)));
        }
        String word = shown.get(at).toUpperCase(Locale.ROOT);
        boolean whole = word.equals("MẬT");
        if (!whole && !word.equals("MAT")) {
            return Optional.empty();
        }
        String before = word(at - 1);
        if (Set.of("TUYET", "TOI").contains(before)) {
            return Optional.of(Syllables.level(before));
        }
        if (NEVER_AFTER.contains(before) || NEVER_BEFORE.contains(word(at + 1))) {
            return Optional.empty();
        }
        return whole || isMark(at, before) ? Optional.of(SecrecyLevel.MAT) : Optional.empty();
    }

    /** Of {@code mat} without diacritics. */
    private boolean isMark(int at, String before) {
        String next = word(at + 1);
        boolean capitals = shown.get(at).equals("MAT");
        if (at == 0) {
            return capitals && (next.isEmpty() || isNumber(next) || KINDS.contains(next));
        }
        boolean last = next.isEmpty() || isNumber(next) || NOTHING_MORE.contains(next);
        return last && (KINDS.contains(before) || capitals && !OTHER_MAT_AFTER.contains(before));
    }

    private String word(int at) {
        return at < 0 || at >= folded.size() ? "" : folded.get(at);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
