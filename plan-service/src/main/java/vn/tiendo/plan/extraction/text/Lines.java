package vn.tiendo.plan.extraction.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a text that are not blank. Long texts and lines are cut, and {@link #cut} says so: reading stays linear. */
public record Lines(List<SourceLine> all, boolean scanned, boolean cut) {

    private static final int LONGEST_LINE = 8_000;
    private static final int LONGEST_TEXT = 4_000_000;
    private static final double LEAST_MARKED = 0.15;
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

    public static Lines of(String given) {
        String text = given.length() > LONGEST_TEXT ? given.substring(0, LONGEST_TEXT) : given;
        boolean cut = text.length() < given.length();
        List<SourceLine> lines = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\r\n|\r|\n", -1)) {
            number++;
            cut |= raw.length() > LONGEST_LINE;
            String line = raw.length() > LONGEST_LINE ? raw.substring(0, LONGEST_LINE) : raw;
            String clean = clean(line);
            if (!clean.isEmpty()) lines.add(new SourceLine(number, clean, cells(line, clean), Cells.places(line)));
        }
        return new Lines(List.copyOf(lines), isScanned(lines), cut);
    }

    private static List<String> cells(String raw, String clean) {
        List<String> cells = Cells.of(raw);
        return cells.size() < 2
                ? List.of(clean)
                : cells.stream().map(Lines::clean).toList();
    }

    private static String clean(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '|';
            boolean invisible = c == '\uFEFF' || c == '\u200B' || c == '`' || Character.isISOControl(c) && !space;
            boolean lastSpace = clean.isEmpty() || clean.charAt(clean.length() - 1) == ' ';
            if (space && !lastSpace) clean.append(' ');
            if (!space && !invisible) clean.append(c);
        }
        return withoutMarkup(Normalizer.normalize(clean.toString().strip(), Normalizer.Form.NFC));
    }

    /** Marks of markdown: headings, bold, quotes, and the backslash that keeps a sign from being one. */
    private static String withoutMarkup(String line) {
        String plain = line.replace("**", "").replace("__", "");
        int at = 0;
        while (at < plain.length() && (plain.charAt(at) == '#' || isQuote(plain, at))) at++;
        plain = plain.substring(at).strip();
        return plain.indexOf('\\') < 0 ? plain : ESCAPE.matcher(plain).replaceAll("$1");
    }

    /** "> text" is quoted, "> 80%" and ">= 80%" are not. */
    private static boolean isQuote(String line, int at) {
        if (line.charAt(at) != '>') return false;
        String rest = line.substring(at + 1).strip();
        return rest.isEmpty() || Character.isLetter(rest.charAt(0)) || "-*#>+".indexOf(rest.charAt(0)) >= 0;
    }

    /** Vietnamese marks about a quarter of its letters; recognition keeps a few of them, typing without marks none. */
    private static boolean isScanned(List<SourceLine> lines) {
        long letters = 0;
        long marked = 0;
        for (SourceLine line : lines) {
            for (int i = 0; i < line.text().length(); i++) {
                char c = line.text().charAt(i);
                if (!Character.isLetter(c)) continue;
                letters++;
                if (c > 127) marked++;
            }
        }
        return letters > 0 && marked < letters * LEAST_MARKED;
    }
}
