package vn.tiendo.documents.layout;

import java.util.List;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.style.TextStyle;

/** A piece that a writer draws as it is: nothing is left to decide but where it falls. */
public sealed interface Part {
    /**
     * A paragraph.
     *
     * @param level of a heading, 1 to 3; 0 for anything else
     */
    record Text(String text, TextStyle style, int level) implements Part {}

    /**
     * Two columns without lines, one pair of cells above the other; stays on one page.
     *
     * @param leftShare of the width
     */
    record Grid(double leftShare, List<Pair> pairs) implements Part {}

    record Pair(List<Text> left, List<Text> right) {}

    /** A table with lines, its heading repeated on every page. */
    record Ruled(List<Block.Column> columns, List<Block.Row> rows, TextStyle head, TextStyle group, TextStyle cell)
            implements Part {}
}
