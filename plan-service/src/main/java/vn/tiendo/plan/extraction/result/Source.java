package vn.tiendo.plan.extraction.result;

/** Lines of the text as given, counted from 1, both included. */
public record Source(int fromLine, int toLine) {

    public boolean overlaps(Source other) {
        return fromLine <= other.toLine && other.fromLine <= toLine;
    }

    public Source with(Source other) {
        return new Source(Math.min(fromLine, other.fromLine), Math.max(toLine, other.toLine));
    }
}
