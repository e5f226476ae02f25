package vn.tiendo.plan.files.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many codes a map of characters (ISO 32000-1, 9.10.3) would fill: a range of a few letters may name billions, and the
 * library keeps each.
 */
final class CharacterMap {
    /** Fonts have at most 65,536 glyphs. */
    private static final long MOST_CODES = 200_000;

    private static final Pattern RANGES = Pattern.compile("begin(?:bf|cid|notdef)range(.*?)(?:end|$)", Pattern.DOTALL);
    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f\\s]{1,20})>\\s*<([0-9A-Fa-f\\s]{1,20})>\\s*[<\\[\\d]");

    private CharacterMap() {}

    static boolean isOne(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, ISO_8859_1);
        return text.contains("beginbfrange") || text.contains("begincidrange") || text.contains("beginnotdefrange");
    }

    static boolean isBounded(byte[] bytes) {
        long codes = 0;
        Matcher ranges = RANGES.matcher(new String(bytes, ISO_8859_1));
        while (ranges.find() && codes <= MOST_CODES) {
            Matcher range = RANGE.matcher(ranges.group(1));
            while (range.find() && codes <= MOST_CODES) {
                codes += Math.max(0, code(range.group(2)) - code(range.group(1)) + 1);
            }
        }
        return codes <= MOST_CODES;
    }

    private static long code(String digits) {
        String hex = digits.replaceAll("\\s", "");
        return hex.isEmpty() || hex.length() > 15 ? MOST_CODES * 2 : Long.parseLong(hex, 16);
    }
}
