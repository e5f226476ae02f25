package vn.tiendo.plan.extraction.text;

import java.util.List;
import vn.tiendo.plan.extraction.result.Source;

/** Some words of a passage, from one index to another (excluded). Indices are those of the passage throughout. */
public record Clause(Passage passage, int from, int to) {

    public Word word(int index) {
        return passage.words().get(index);
    }

    public boolean has(int index) {
        return index >= from && index < to;
    }

    public boolean isEmpty() {
        return from >= to;
    }

    public int size() {
        return to - from;
    }

    public List<Word> words() {
        return passage.words().subList(from, to);
    }

    public Clause part(int partFrom, int partTo) {
        return new Clause(passage, Math.max(from, partFrom), Math.max(Math.max(from, partFrom), Math.min(to, partTo)));
    }

    /** The text as written, line ends as single spaces. */
    public String text() {
        return isEmpty()
                ? ""
                : passage.text().substring(word(from).start(), word(to - 1).end());
    }

    public Source source() {
        if (isEmpty()) return passage.source();
        return new Source(
                passage.lineAt(word(from).start()), passage.lineAt(word(to - 1).end() - 1));
    }
}
