package vn.tiendo.plan.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a cell as one text: its lines were broken only by the width of the column. */
final class CellText {
    private static final Pattern BULLET = Pattern.compile("[-–—+*•]\\s.*");
    private static final Pattern BROKEN_SYMBOL = Pattern.compile(".*[\\p{L}\\d][-/]");

    private CellText() {}

    static String of(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines(words)) {
            append(text, line.plain().strip());
        }
        return text.toString();
    }

    /** Puts what follows behind what there is; a list in a cell stays one. */
    static void append(StringBuilder text, String more) {
        if (more.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            boolean item = BULLET.matcher(more).matches() && ".;:,".indexOf(text.charAt(text.length() - 1)) < 0;
            boolean symbol = Character.isUpperCase(more.charAt(0))
                    && BROKEN_SYMBOL.matcher(text).matches();
            text.append(symbol ? "" : item ? "; " : " ");
        }
        text.append(more.replace('\t', ' '));
    }

    private static List<Line> lines(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparing(Word::bottom));
        List<Line> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        for (Word word : sorted) {
            boolean below = !line.isEmpty()
                    && word.bottom() - line.getFirst().bottom()
                            > Math.max(word.height(), line.getFirst().height()) * 0.6f;
            if (below) {
                lines.add(fromLeft(line));
                line = new ArrayList<>();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(fromLeft(line));
        }
        return lines;
    }

    private static Line fromLeft(List<Word> words) {
        words.sort(Comparator.comparing(Word::left));
        return new Line(List.copyOf(words));
    }
}
