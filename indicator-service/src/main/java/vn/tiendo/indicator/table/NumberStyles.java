package vn.tiendo.indicator.table;

import static vn.tiendo.indicator.table.WorkbookParts.attribute;
import static vn.tiendo.indicator.table.WorkbookParts.isEnd;
import static vn.tiendo.indicator.table.WorkbookParts.isStart;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import vn.tiendo.indicator.table.UnreadableWorkbook.Reason;

/** Which styles of cells show a number as a day (ECMA-376 part 1, §18.8.30): in the file a day is but a number. */
final class NumberStyles implements Consumer<XMLStreamReader> {
    private static final int MOST = 70_000;

    private final Map<String, Boolean> own = new HashMap<>();
    private final BitSet days = new BitSet();
    private boolean styles;
    private int count;

    boolean isDay(int style) {
        return style >= 0 && days.get(style);
    }

    @Override
    public void accept(XMLStreamReader xml) {
        if (isStart(xml, "numFmt")) {
            own.put(attribute(xml, "numFmtId"), showsDay(attribute(xml, "formatCode")));
        } else if (isStart(xml, "cellXfs") || isEnd(xml, "cellXfs")) {
            styles = isStart(xml, "cellXfs");
        } else if (styles && isStart(xml, "xf")) {
            String format = attribute(xml, "numFmtId");
            days.set(count++, own.getOrDefault(format, isBuiltIn(format)));
        }
        if (count > MOST || own.size() > MOST) {
            throw new UnreadableWorkbook(Reason.TOO_LARGE);
        }
    }

    private static boolean isBuiltIn(String format) {
        if (!format.matches("[0-9]{1,4}")) {
            return false;
        }
        int number = Integer.parseInt(format);
        return number >= 14 && number <= 22 || number >= 27 && number <= 36 || number >= 50 && number <= 58;
    }

    /** Beside quoted words, escaped characters and conditions in brackets a number has no letters of days. */
    private static boolean showsDay(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "");
        return bare.matches("(?i).*[dy].*");
    }
}
