package vn.tiendo.plan.extraction.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a block begins: "I.", "1.2.", "a)", "-", or with nothing. {@code length} counts its characters in the line; "1)" and "(1)" are bracketed. */
record Marker(Kind kind, String label, int length, boolean bracketed) {

    /** From the outermost to the innermost; TEXT has no marker. */
    enum Kind {
        PART,
        ROMAN,
        NUMBER,
        LETTER,
        BULLET,
        TEXT
    }

    private static final Pattern ROMAN = Pattern.compile("([IVXlL1]{1,5})\\s?[.\\-–)]\\s*(?=\\S)");
    private static final Pattern PART =
            Pattern.compile("([A-HĐ]|(?:PHẦN|Phần|PHAN|Phan) (?:thứ \\S+|THỨ \\S+|[IVX1-9]+))\\s?[.\\-–:)]\\s*(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:[.)]\\s*|-\\s+|(?=\\s))");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((\\d{1,2})\\)\\s*(?=\\S)");
    private static final Pattern LETTER = Pattern.compile("([a-zđ])\\s?[.)]\\s+(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("([-–—+*•·▪●○◦])\\s*(?=\\S)");
    private static final Marker NONE = new Marker(Kind.TEXT, "", 0, false);

    static Marker of(String line) {
        Matcher roman = ROMAN.matcher(line);
        if (roman.lookingAt() && isRoman(roman.group(1), line.substring(roman.end()))) {
            return new Marker(Kind.ROMAN, roman.group(1), roman.end(), false);
        }
        Matcher part = PART.matcher(line);
        if (part.lookingAt() && Shape.isCapitals(line.substring(part.end()))) {
            return new Marker(Kind.PART, part.group(1), part.end(), false);
        }
        Matcher inBrackets = IN_BRACKETS.matcher(line);
        if (inBrackets.lookingAt()) return new Marker(Kind.NUMBER, inBrackets.group(1), inBrackets.end(), true);
        Matcher number = NUMBER.matcher(line);
        if (number.lookingAt() && isNumbering(number, line)) {
            boolean bracketed = number.group().indexOf(')') >= 0;
            return new Marker(Kind.NUMBER, number.group(1), number.end(), bracketed);
        }
        Matcher letter = LETTER.matcher(line);
        if (letter.lookingAt()) return new Marker(Kind.LETTER, letter.group(1), letter.end(), false);
        Matcher bullet = BULLET.matcher(line);
        return bullet.lookingAt() ? new Marker(Kind.BULLET, bullet.group(1), bullet.end(), false) : NONE;
    }

    /** "I1-" and "l." are Roman numbers damaged by recognition; a plain "1." is not. */
    private static boolean isRoman(String numeral, String rest) {
        if (numeral.chars().anyMatch(c -> c == 'I' || c == 'V' || c == 'X'))
            return !rest.isEmpty() && !Character.isDigit(rest.charAt(0));
        return Shape.isCapitals(rest) && numeral.chars().anyMatch(c -> c == 'l' || c == 'L') && !rest.isEmpty();
    }

    /** "1.1 Hạ tầng" and "1. 75% hồ sơ" are numbering; "2.5 triệu", "35 tổ", "1.500" and "15.6.2026" are not. */
    private static boolean isNumbering(Matcher number, String line) {
        String rest = line.substring(number.end()).strip();
        if (rest.isEmpty() || rest.charAt(0) == '%') return false;
        boolean closed = number.end() > number.end(1);
        boolean apart = closed && Character.isWhitespace(line.charAt(number.end() - 1));
        if (Character.isDigit(rest.charAt(0))) return apart;
        if (closed) return Character.isLetter(rest.charAt(0)) || "(“\"".indexOf(rest.charAt(0)) >= 0;
        return number.group(1).indexOf('.') > 0 && Character.isUpperCase(rest.charAt(0));
    }

    boolean isHeading() {
        return kind == Kind.PART || kind == Kind.ROMAN || kind == Kind.NUMBER || kind == Kind.LETTER;
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
