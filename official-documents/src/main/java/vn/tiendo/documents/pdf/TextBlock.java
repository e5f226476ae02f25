package vn.tiendo.documents.pdf;

import java.io.IOException;
import java.util.List;
import vn.tiendo.documents.layout.Lengths;
import vn.tiendo.documents.layout.Line;
import vn.tiendo.documents.layout.Part;
import vn.tiendo.documents.layout.Typeface;
import vn.tiendo.documents.style.TextStyle;
import vn.tiendo.documents.style.TextStyle.Align;
import vn.tiendo.documents.style.TextStyle.Trait;

/** A text broken into lines for a width, in points. */
record TextBlock(String tag, TextStyle style, List<Line> lines, double width) {
    /** Spaces wider than this, in sizes of the letters, look torn: such a line is left as it is. */
    private static final double WIDEST_SPACE = 1.5;

    private static final double UNDERLINE = 0.12;

    static TextBlock of(Part.Text text, double width) {
        return of(text.level() == 0 ? "P" : "H" + text.level(), text.text(), text.style(), width);
    }

    static TextBlock of(String tag, String text, TextStyle style, double width) {
        double room = width - Lengths.points(style.left());
        return new TextBlock(tag, style, Line.broken(text, style, room, Lengths.points(style.firstLine())), width);
    }

    double lineHeight() {
        return style.size() * Typeface.LEADING * style.spacing();
    }

    double height() {
        return style.before() + lines.size() * lineHeight() + below();
    }

    /** Room under the last line. */
    double below() {
        return style.after() + (style.rule() > 0 ? Lengths.RULE_ROOM : 0);
    }

    /** Draws lines {@code from} until {@code to}, the upper edge of the first at {@code y}. */
    void draw(Pen pen, int from, int to, double x, double y) throws IOException {
        for (int i = from; i < to; i++) {
            drawLine(pen, i, x, y + (i - from) * lineHeight());
        }
    }

    /** The rule under the last line whose lower edge is at {@code y}: decoration. */
    void drawRule(Pen pen, double x, double y) throws IOException {
        if (style.rule() > 0) {
            double length = lines.getLast().width() * style.rule();
            double middle = x + width / 2;
            pen.beginArtifact();
            pen.line(middle - length / 2, y + 2, middle + length / 2, y + 2);
            pen.end();
        }
    }

    private void drawLine(Pen pen, int index, double x, double top) throws IOException {
        Line line = lines.get(index);
        double indent = Lengths.points(style.left() + (index == 0 ? style.firstLine() : 0));
        double slack = width - indent - line.width();
        double start = x
                + indent
                + switch (style.align()) {
                    case LEFT, JUSTIFY -> 0;
                    case CENTER -> slack / 2;
                    case RIGHT -> slack;
                };
        // room between lines is above the letters, as word processors have it
        double baseline = top + lineHeight() - (Typeface.LEADING - Typeface.ASCENT) * style.size();
        pen.text(line.text(), style, start, baseline, extra(line, slack));
        if (style.has(Trait.UNDERLINE)) {
            double below = baseline + UNDERLINE * style.size();
            pen.line(start, below, start + line.width(), below);
        }
    }

    private double extra(Line line, double slack) {
        long spaces = line.text().chars().filter(one -> one == ' ').count();
        if (style.align() != Align.JUSTIFY || line.last() || spaces == 0) {
            return 0;
        }
        double each = slack / spaces;
        return each > WIDEST_SPACE * style.size() ? 0 : Math.max(0, each);
    }
}
