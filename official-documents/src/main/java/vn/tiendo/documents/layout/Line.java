package vn.tiendo.documents.layout;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.documents.style.TextStyle;
import vn.tiendo.documents.style.TextStyle.Align;

/**
 * One line of a paragraph.
 *
 * @param width in points, as its words are without being spread
 * @param last of its paragraph, which is not spread
 */
public record Line(String text, double width, boolean last) {

    /** Halvings of the doubt about how narrow a centred text may be: the last is less than a letter. */
    private static final int HALVINGS = 8;

    /**
     * Breaks a text between words, and inside a word that is wider than a line. An empty text is one empty line. Lines in
     * the centre are made about as long as each other, so that no single word stands below a full line.
     *
     * @param width points that a line has
     * @param firstIndent points less in the first
     */
    public static List<Line> broken(String text, TextStyle style, double width, double firstIndent) {
        List<Line> lines = greedy(text, style, width, firstIndent);
        return style.align() == Align.CENTER && lines.size() > 1 ? balanced(text, style, width, lines) : lines;
    }

    private static List<Line> balanced(String text, TextStyle style, double width, List<Line> widest) {
        List<Line> best = widest;
        double tooNarrow = 0;
        double enough = width;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (tooNarrow + enough) / 2;
            List<Line> tried = greedy(text, style, middle, 0);
            if (tried.size() > widest.size()) {
                tooNarrow = middle;
            } else {
                enough = middle;
                best = tried;
            }
        }
        return best;
    }

    private static List<Line> greedy(String text, TextStyle style, double width, double firstIndent) {
        Typeface face = Typeface.of(style);
        List<Line> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : text.split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            double room = width - (lines.isEmpty() ? firstIndent : 0);
            if (!current.isEmpty() && face.width(current + " " + word, style.size()) > room) {
                lines.add(of(current.toString(), face, style, false));
                current.setLength(0);
                room = width;
            }
            String rest = word;
            while (current.isEmpty() && face.width(rest, style.size()) > room && rest.length() > 1) {
                int fitting = fitting(rest, face, style, room);
                lines.add(of(rest.substring(0, fitting), face, style, false));
                rest = rest.substring(fitting);
                room = width;
            }
            current.append(current.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(of(current.toString(), face, style, true));
        return List.copyOf(lines);
    }

    private static int fitting(String word, Typeface face, TextStyle style, double room) {
        int count = 1;
        while (count < word.length() - 1 && face.width(word.substring(0, count + 1), style.size()) <= room) {
            count++;
        }
        return count;
    }

    private static Line of(String text, Typeface face, TextStyle style, boolean last) {
        return new Line(text, face.width(text, style.size()), last);
    }
}
