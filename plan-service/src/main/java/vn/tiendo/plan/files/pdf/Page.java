package vn.tiendo.plan.files.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on a page from top to bottom: lines of text, and tables where the first of their words stands. */
record Page(List<Part> parts) {
    sealed interface Part {}

    record Text(Line line) implements Part {}

    /** @param frame null where no lines frame it */
    record Cells(List<List<String>> rows, @Nullable Frame frame) implements Part {}

    static Page of(List<Line> lines, List<Stroke> strokes) {
        List<Frame> frames = Frames.of(strokes);
        List<List<Word>> framed = new ArrayList<>();
        frames.forEach(frame -> framed.add(new ArrayList<>()));
        List<Part> parts = new ArrayList<>();
        List<Line> free = new ArrayList<>();
        for (Line line : lines) {
            List<Word> rest = new ArrayList<>();
            for (Word word : line.words()) {
                int frame = frame(frames, word);
                if (frame < 0) {
                    rest.add(word);
                    continue;
                }
                if (framed.get(frame).isEmpty()) {
                    flush(free, parts);
                    parts.add(new Cells(List.of(), frames.get(frame)));
                }
                framed.get(frame).add(word);
            }
            if (!rest.isEmpty()) {
                free.add(new Line(rest));
            }
        }
        flush(free, parts);
        parts.replaceAll(part -> part instanceof Cells table && table.frame() != null
                ? new Cells(table.frame().rows(framed.get(frames.indexOf(table.frame()))), table.frame())
                : part);
        return new Page(parts);
    }

    private static int frame(List<Frame> frames, Word word) {
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).holds(word)) {
                return i;
            }
        }
        return -1;
    }

    private static void flush(List<Line> lines, List<Part> parts) {
        for (int i = 0; i < lines.size(); ) {
            Blanks table = Blanks.at(lines, i);
            if (table == null) {
                parts.add(new Text(lines.get(i)));
                i++;
            } else {
                parts.add(new Cells(table.rows(), null));
                i += table.size();
            }
        }
        lines.clear();
    }
}
