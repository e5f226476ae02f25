package vn.tiendo.plan.files.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words at one height, from left to right. */
record Line(List<Word> words) {
    /** Of the width of a blank: words further apart stand in different columns. */
    private static final float WIDE = 4;
    /** What divides columns where a line stands alone. */
    private static final String GAP = "     ";

    float top() {
        return words.stream().map(Word::top).min(Float::compare).orElse(0f);
    }

    float bottom() {
        return words.stream().map(Word::bottom).max(Float::compare).orElse(0f);
    }

    float height() {
        return bottom() - top();
    }

    /** The words with their gaps, for wide ones divide columns. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                Word before = words.get(i - 1);
                text.append(before.gapTo(words.get(i)) > WIDE * before.blank() ? GAP : " ");
            }
            text.append(words.get(i).text());
        }
        return text.toString();
    }

    String plain() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Runs of words with gaps of more than so many blanks between them. */
    List<Line> apart(float blanks) {
        List<Line> runs = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        for (Word word : words) {
            if (!run.isEmpty()
                    && run.getLast().gapTo(word) > blanks * run.getLast().blank()) {
                runs.add(new Line(List.copyOf(run)));
                run.clear();
            }
            run.add(word);
        }
        if (!run.isEmpty()) {
            runs.add(new Line(List.copyOf(run)));
        }
        return runs;
    }

    float left() {
        return words.getFirst().left();
    }

    float right() {
        return words.getLast().right();
    }
}
