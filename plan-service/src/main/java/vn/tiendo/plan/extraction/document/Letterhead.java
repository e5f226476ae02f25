package vn.tiendo.plan.extraction.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;
import vn.tiendo.plan.extraction.text.SourceLine;

/** Number and issuing organ, printed in the left column, which text extraction often runs together with the right one. */
record Letterhead(@Nullable String number, @Nullable String issuer) {

    private static final Phrases MOTTO = Phrases.of(
            "cong hoa xa hoi chu nghia viet nam",
            "doc lap tu do hanh phuc",
            "doc lap - tu do - hanh phuc",
            "dang cong san viet nam");
    private static final Phrases NUMBER_WORD = Phrases.loosely("so");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{0,6})\\s?([-/]|\\s[Il|1]|[Il|])\\s?([A-ZĐ]{1,6}(?:[-/][\\p{Lu}\\d]{1,14}){1,3})");

    static Letterhead of(List<SourceLine> lines, boolean scanned) {
        String number = null;
        StringBuilder issuer = new StringBuilder();
        for (SourceLine line : lines) {
            Clause clause = Passage.of(List.of(line), scanned).whole();
            if (clause.isEmpty()) continue;
            if (NUMBER_WORD.startsAt(clause, clause.from())) {
                if (number == null) number = number(clause);
                continue;
            }
            if (number == null) append(issuer, leftColumn(clause));
        }
        return new Letterhead(number, issuer.isEmpty() ? null : issuer.toString());
    }

    /** The part before the motto when it is in capitals, as organs are printed. */
    private static String leftColumn(Clause clause) {
        Match motto = MOTTO.find(clause);
        Clause left = motto == null ? clause : clause.part(clause.from(), motto.from());
        String text = left.text().strip();
        boolean capitals = text.equals(text.toUpperCase(java.util.Locale.ROOT))
                && text.chars().anyMatch(Character::isLetter);
        return capitals && text.length() < 120 ? text : "";
    }

    private static void append(StringBuilder issuer, String text) {
        String plain = text.replaceAll("[*_=\\-]+$", "").strip();
        if (plain.isEmpty()) return;
        if (!issuer.isEmpty()) issuer.append(' ');
        issuer.append(plain);
    }

    /** Null when only the form is printed ("Số:      /KH-UBND"): the number itself is still blank. */
    private static @Nullable String number(Clause clause) {
        Matcher matcher = NUMBER.matcher(clause.text());
        if (!matcher.find() || matcher.group(1).isEmpty()) return null;
        String mark = matcher.group(2).strip();
        return matcher.group(1) + (mark.equals("-") ? "-" : "/") + matcher.group(3);
    }
}
