package vn.tiendo.plan.extraction.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Divides a line into its columns: at bars, else at tabs, else at gaps that no sentence has. */
final class Cells {

    private static final int GAP = 4;

    private Cells() {}

    /** The columns as written; one where nothing divides the line. */
    static List<String> of(String raw) {
        String line = raw.strip();
        if (line.chars().filter(c -> c == '|').count() > 1) return split(withoutFrame(line), "\\|");
        if (line.indexOf('\t') >= 0) return split(raw.stripTrailing(), "\t");
        return line.contains(" ".repeat(GAP)) ? split(line, " {" + GAP + ",}") : List.of(line);
    }

    /** Where the columns begin in a line that only gaps divide, if anything does; none where bars or tabs do. */
    static List<Integer> places(String raw) {
        if (raw.indexOf('\t') >= 0 || raw.chars().filter(c -> c == '|').count() > 1) return List.of();
        List<Integer> places = new ArrayList<>();
        int blanks = GAP;
        for (int i = 0; i < raw.length(); i++) {
            boolean blank = Character.isWhitespace(raw.charAt(i)) || Character.isSpaceChar(raw.charAt(i));
            if (!blank && (blanks >= GAP || places.isEmpty())) places.add(i);
            blanks = blank ? blanks + 1 : 0;
        }
        return List.copyOf(places);
    }

    private static String withoutFrame(String line) {
        int from = line.startsWith("|") ? 1 : 0;
        int to = line.length() > from && line.endsWith("|") ? line.length() - 1 : line.length();
        return line.substring(from, to);
    }

    private static List<String> split(String line, String divider) {
        return Arrays.asList(line.split(divider, -1));
    }
}
