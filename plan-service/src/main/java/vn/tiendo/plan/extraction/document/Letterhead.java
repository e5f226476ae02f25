package vn.tiendo.plan.extraction.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.owner.UnitNames;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;
import vn.tiendo.plan.extraction.text.SourceLine;
import vn.tiendo.plan.extraction.text.Word;

/** Number and issuing organ, printed in the left column, which text extraction often runs together with the right one. */
record Letterhead(@Nullable String number, @Nullable String issuer) {

    private static final Phrases MOTTO = Phrases.of("""
            cong hoa xa hoi chu nghia viet nam | doc lap tu do hanh phuc | doc lap - tu do - hanh phuc |
            dang cong san viet nam | cong hoa xa hoi | chu nghia viet nam | doc lap | hoa xa hoi chu nghia""");
    private static final Phrases NUMBER_WORD = Phrases.loosely("so");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{0,6})\\s?([-/]|\\s[Il|1]|[Il|])\\s?([A-ZĐ][A-Za-zĐđ]{0,5}(?:[-/]\\p{Lu}[\\p{L}\\d]{0,14}){1,3})");
    private static final int NEAR = 30;

    static Letterhead of(List<SourceLine> lines, boolean scanned) {
        if (lines.isEmpty()) return new Letterhead(null, null);
        String issuer = issuer(lines, scanned);
        return new Letterhead(number(Passage.of(lines, scanned).whole()), issuer.isEmpty() ? null : issuer);
    }

    private static String issuer(List<SourceLine> lines, boolean scanned) {
        StringBuilder issuer = new StringBuilder();
        for (SourceLine line : lines) {
            Clause clause = Passage.of(List.of(line), scanned).whole();
            if (isNumberAt(clause, clause.from())) break;
            append(issuer, clause, leftColumn(clause));
        }
        return issuer.toString();
    }

    /** The part before the motto when it is in capitals, as organs are printed. */
    private static String leftColumn(Clause clause) {
        Match motto = MOTTO.find(clause);
        Clause left = motto == null ? clause : clause.part(clause.from(), motto.from());
        String text = left.text().strip();
        boolean capitals =
                text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter);
        return capitals && text.length() < 120 ? text : "";
    }

    /** "Số: 12" but not "SỞ NỘI VỤ", which folds to the same word. */
    private static boolean isNumberAt(Clause clause, int at) {
        boolean word = NUMBER_WORD.startsAt(clause, at);
        return word && (!clause.has(at + 1) || clause.word(at + 1).kind() != Word.Kind.LETTERS);
    }

    /** A line that begins like an organ names the issuer itself, below its parent; any other goes on with the line above. */
    private static void append(StringBuilder issuer, Clause line, String text) {
        if (!text.isEmpty() && UnitNames.startsAt(line, line.from())) issuer.setLength(0);
        String plain = text.replaceAll("[*_=\\-]+$", "").strip();
        if (plain.isEmpty()) return;
        if (!issuer.isEmpty()) issuer.append(' ');
        issuer.append(plain);
    }

    /** Null when only the form is printed ("Số:      /KH-UBND"): the number itself is still blank. */
    private static @Nullable String number(Clause clause) {
        String text = clause.passage().text();
        for (int i = clause.from(); i < clause.to(); i++) {
            if (!isNumberAt(clause, i)) continue;
            int from = clause.word(i).end();
            Matcher matcher = NUMBER.matcher(text).region(from, Math.min(text.length(), from + NEAR));
            if (!matcher.find()) continue;
            String mark = matcher.group(2).strip();
            return matcher.group(1).isEmpty()
                    ? null
                    : matcher.group(1) + (mark.equals("-") ? "-" : "/") + matcher.group(3);
        }
        return null;
    }
}
