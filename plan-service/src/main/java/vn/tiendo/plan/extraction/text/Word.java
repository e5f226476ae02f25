package vn.tiendo.plan.extraction.text;

/** A word, number or sign, with its place in the joined text of its passage. */
public record Word(String text, String folded, int start, int end, Kind kind) {

    /** MIXED has letters and digits ("5G"); MARK is a single sign. */
    public enum Kind {
        LETTERS,
        NUMBER,
        MIXED,
        MARK
    }

    public boolean is(String mark) {
        return folded.equals(mark);
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** Whether nothing, not even a space, stands between this word and the next. */
    public boolean touches(Word next) {
        return end == next.start;
    }
}
