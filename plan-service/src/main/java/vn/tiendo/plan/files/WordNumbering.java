package vn.tiendo.plan.files;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The numbers and bullets of lists: Word stores which list a paragraph is in and counts when it draws (ECMA-376-1 §17.9). */
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final int MOST_PARENTS = 20;
    private static final int MOST = 10_000;

    private final @Nullable XWPFNumbering lists;
    private final @Nullable XWPFStyles styles;
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    WordNumbering(XWPFDocument document) {
        this.lists = document.getNumbering();
        this.styles = document.getStyles();
    }

    /** A list and the depth in it. */
    private record Item(BigInteger list, int level) {}

    /** What stands before the paragraph, with a blank behind it; empty outside lists. Counts on at every call. */
    String label(XWPFParagraph paragraph) {
        Item item = item(paragraph);
        XWPFNum list = item == null || lists == null ? null : lists.getNum(item.list());
        if (item == null || lists == null || list == null) {
            return "";
        }
        XWPFAbstractNum form =
                lists.getAbstractNum(list.getCTNum().getAbstractNumId().getVal());
        CTLvl level = form == null ? null : level(form, item.level());
        if (form == null || level == null) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(form.getAbstractNum().getAbstractNumId(), first -> unstarted());
        count(counts, form, item.level());
        String label = label(level, form, counts);
        return label.isEmpty() ? "" : label + " ";
    }

    private @Nullable Item item(XWPFParagraph paragraph) {
        CTNumPr own = paragraph.getCTPPr().getNumPr();
        CTNumPr named = own != null && own.isSetNumId() ? own : ofStyle(paragraph.getStyleID());
        if (named == null || !named.isSetNumId() || named.getNumId().getVal().signum() == 0) {
            return null;
        }
        CTNumPr deep = own != null && own.isSetIlvl() ? own : named;
        int level = deep.isSetIlvl() ? deep.getIlvl().getVal().intValue() : 0;
        return new Item(named.getNumId().getVal(), Math.clamp(level, 0, LEVELS - 1));
    }

    /** Of the style, or of one that it is based on. */
    private @Nullable CTNumPr ofStyle(@Nullable String id) {
        String next = id;
        for (int i = 0; i < MOST_PARENTS && next != null && styles != null; i++) {
            XWPFStyle style = styles.getStyle(next);
            if (style == null) {
                return null;
            }
            CTPPrBase properties = style.getCTStyle().getPPr();
            if (properties != null && properties.isSetNumPr()) {
                return properties.getNumPr();
            }
            next = style.getBasisStyleID();
        }
        return null;
    }

    private static int[] unstarted() {
        int[] counts = new int[LEVELS];
        Arrays.fill(counts, -1);
        return counts;
    }

    private static void count(int[] counts, XWPFAbstractNum form, int level) {
        counts[level] = counts[level] < 0 ? start(form, level) : Math.min(counts[level] + 1, MOST);
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = -1;
        }
    }

    private static int start(XWPFAbstractNum form, int level) {
        CTLvl found = level(form, level);
        return found != null && found.isSetStart() ? found.getStart().getVal().intValue() : 1;
    }

    private static @Nullable CTLvl level(XWPFAbstractNum form, int level) {
        return Arrays.stream(form.getAbstractNum().getLvlArray())
                .filter(one -> one.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
    }

    private static String label(CTLvl level, XWPFAbstractNum form, int[] counts) {
        if (format(level) == STNumberFormat.INT_BULLET) {
            return "-";
        }
        String label = level.isSetLvlText() ? level.getLvlText().getVal() : "";
        for (int nth = 0; nth < LEVELS; nth++) {
            if (label.contains("%" + (nth + 1))) {
                CTLvl part = level(form, nth);
                int count = counts[nth] < 0 ? start(form, nth) : counts[nth];
                label = label.replace("%" + (nth + 1), part == null ? "" : number(count, format(part)));
            }
        }
        return label;
    }

    private static int format(CTLvl level) {
        return level.isSetNumFmt() ? level.getNumFmt().getVal().intValue() : STNumberFormat.INT_DECIMAL;
    }

    private static String number(int count, int format) {
        return switch (format) {
            case STNumberFormat.INT_NONE -> "";
            case STNumberFormat.INT_DECIMAL_ZERO -> count < 10 ? "0" + count : Integer.toString(count);
            case STNumberFormat.INT_LOWER_LETTER -> letter(count);
            case STNumberFormat.INT_UPPER_LETTER -> letter(count).toUpperCase(Locale.ROOT);
            case STNumberFormat.INT_LOWER_ROMAN -> roman(count).toLowerCase(Locale.ROOT);
            case STNumberFormat.INT_UPPER_ROMAN -> roman(count);
            default -> Integer.toString(count);
        };
    }

    /** a … z, aa, bb, as Word does. */
    private static String letter(int count) {
        int from = Math.max(count, 1) - 1;
        return Character.toString('a' + from % 26).repeat(Math.min(from / 26 + 1, 10));
    }

    private static String roman(int count) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = Math.clamp(count, 1, MOST);
        for (int i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }
}
