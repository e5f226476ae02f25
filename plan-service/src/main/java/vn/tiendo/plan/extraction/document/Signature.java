package vn.tiendo.plan.extraction.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.SourceLine;
import vn.tiendo.plan.extraction.text.Word;

/** The name under the document: the last line that is nothing but two to five capitalised words, not all in capitals. */
final class Signature {

    private static final int LEAST = 2;
    private static final int MOST = 5;

    private Signature() {}

    static @Nullable String signer(List<SourceLine> closing, boolean scanned) {
        for (SourceLine line : closing.reversed()) {
            Clause clause = rightmost(line, scanned);
            boolean listed = !clause.isEmpty() && clause.word(clause.from()).isMark();
            if (listed && !scanned) continue;
            Clause name = trailingName(clause);
            boolean whole = name.size() == clause.size();
            if (name.size() >= LEAST && name.size() <= MOST && (whole || listed)) return name.text();
        }
        return null;
    }

    /** The recipients stand in the left column, the signature in the right one. */
    private static Clause rightmost(SourceLine line, boolean scanned) {
        SourceLine right = new SourceLine(line.number(), line.cells().getLast());
        return Passage.of(List.of(right), scanned).whole();
    }

    private static Clause trailingName(Clause clause) {
        int from = clause.to();
        while (from > clause.from() && isPartOfName(clause.word(from - 1))) from--;
        return clause.part(from, clause.to());
    }

    private static boolean isPartOfName(Word word) {
        boolean capitals =
                word.text().length() > 1 && word.text().equals(word.text().toUpperCase(Locale.ROOT));
        return word.kind() == Word.Kind.LETTERS && word.isCapitalised() && !capitals;
    }
}
