package vn.tiendo.plan.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The marks of State secrets (Mật, Tối mật, Tuyệt mật), which by law live on another network. A mark is a stamp on a line of
 * its own, or stands in the name of the file; a sentence that speaks of secrecy is none.
 */
final class SecrecyMark {
    private static final String MARK = "(TUYỆT\\s+MẬT|TỐI\\s+MẬT|MẬT)";
    /** Optional label ("Độ mật:"), optional brackets and full stop; nothing else on the line. */
    private static final Pattern STAMP = Pattern.compile(
            "^[\\h(\\[*]*(?:(?:MỨC\\h+)?ĐỘ\\h+MẬT\\h*:\\h*)?" + MARK + "[\\h)\\].*]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    /** As a scan without diacritics leaves the stamp: capitals only, for in small letters it is many other words. */
    private static final Pattern SCANNED_STAMP =
            Pattern.compile("^[\\h(\\[]*(TUYET\\h+MAT|TOI\\h+MAT|MAT)[\\h)\\].]*$", Pattern.MULTILINE);

    private static final Pattern NAME =
            Pattern.compile("(^|[^\\p{L}])" + MARK.replace("\\s+", "[\\s._-]*") + "([^\\p{L}]|$)");
    private static final Pattern FOLDED_NAME =
            Pattern.compile("(^|[^A-Z])((TUYET|TOI)[\\s._-]*MAT|MAT(?=[)\\]\\s._-]*(\\.[A-Z0-9]+)?$))([^A-Z]|$)");

    private SecrecyMark() {}

    /** Whether the text bears a stamp or the file's name says so. */
    static boolean on(String fileName, String text) {
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return STAMP.matcher(text).find()
                || SCANNED_STAMP.matcher(text).find()
                || NAME.matcher(name).find()
                || FOLDED_NAME.matcher(name).find();
    }
}
