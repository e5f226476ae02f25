package vn.tiendo.plan.extraction.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.extraction.text.SourceLine;

/**
 * Puts lines together that were broken only by the width of the page. Blank lines mean nothing in such texts, so the end of
 * a paragraph is seen from punctuation, capitals and whether the next word would still have fitted.
 */
final class Chunks {

    record Chunk(Marker marker, List<SourceLine> lines) {

        private String lastText() {
            return lines.getLast().text();
        }
    }

    private static final Pattern FOOTNOTE = Pattern.compile("([1-9]\\d?)\\s+(?=\\p{Lu})");
    private static final double FULL = 0.85;
    /** No paragraph is longer; texts without any end of a sentence are. */
    private static final int MOST_LINES = 100;

    private final List<Chunk> chunks = new ArrayList<>();
    private final int width;
    private int footnotes;
    private boolean inFootnote;

    private Chunks(List<SourceLine> lines) {
        int[] lengths =
                lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
        width = lengths.length == 0 ? 0 : lengths[(int) (lengths.length * 0.9)];
    }

    static List<Chunk> of(List<SourceLine> lines) {
        Chunks chunks = new Chunks(lines);
        for (SourceLine line : lines) {
            if (!Shape.isNoise(line.text())) chunks.add(line);
        }
        return chunks.chunks;
    }

    private void add(SourceLine line) {
        Marker marker = Marker.of(line.text());
        if (isFootnote(line, marker)) return;
        if (continues(line.text(), marker) && chunks.getLast().lines().size() < MOST_LINES) {
            chunks.getLast().lines().add(line);
        } else {
            chunks.add(new Chunk(marker, new ArrayList<>(List.of(line))));
        }
    }

    /** A footnote stands at the foot of a page, in the middle of the list it is about, and ends with a full stop. */
    private boolean isFootnote(SourceLine line, Marker marker) {
        Matcher mark = FOOTNOTE.matcher(line.text());
        boolean follows =
                chunks.isEmpty() || Shape.endsSentence(chunks.getLast().lastText());
        if (mark.lookingAt() && follows && Integer.parseInt(mark.group(1)) == footnotes + 1) {
            footnotes++;
            inFootnote = !line.text().endsWith(".");
            return true;
        }
        if (!inFootnote) return false;
        if (!marker.is(Marker.Kind.TEXT)) {
            inFootnote = false;
            return false;
        }
        inFootnote = !line.text().endsWith(".");
        return true;
    }

    private boolean continues(String line, Marker marker) {
        if (chunks.isEmpty()) return false;
        Chunk before = chunks.getLast();
        String last = before.lastText();
        return switch (marker.kind()) {
            case PART, ROMAN, LETTER -> false;
            case NUMBER -> line.charAt(0) == '(' && !before.marker().isHeading() && !Shape.endsSentence(last);
            case BULLET -> isBrokenAtDash(marker, last, line);
            case TEXT -> continuesText(before, last, line);
        };
    }

    /** "kinh tế⏎- xã hội" at the end of a full line; in a short one the next word would still have fitted. */
    private boolean isBrokenAtDash(Marker marker, String last, String line) {
        return marker.label().matches("[-–—]")
                && Shape.startsLower(line)
                && !Shape.endsSentence(last)
                && !wouldHaveFitted(last, line.substring(marker.length()));
    }

    private boolean continuesText(Chunk before, String last, String line) {
        if (Shape.isCapitals(line) != Shape.isCapitals(last) && isTitle(before, line)) return false;
        if (Shape.startsLower(line) && line.charAt(0) != '(') return true;
        if (last.endsWith(":") && !wouldHaveFitted(last, line)) return true;
        return !Shape.endsSentence(last) && !wouldHaveFitted(last, line);
    }

    private static boolean isTitle(Chunk before, String line) {
        String text = before.lastText();
        return before.marker().is(Marker.Kind.ROMAN)
                        && Shape.isCapitals(text.substring(
                                before.lines().size() > 1 ? 0 : before.marker().length()))
                || Shape.isCapitals(line) && line.length() > 8;
    }

    private boolean wouldHaveFitted(String last, String line) {
        int space = line.indexOf(' ');
        return last.length() + 1 + (space < 0 ? line.length() : space) < width * FULL;
    }
}
