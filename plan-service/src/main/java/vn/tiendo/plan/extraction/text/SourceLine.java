package vn.tiendo.plan.extraction.text;

import java.util.List;

/**
 * One line that is not blank, cleaned of what carries no meaning; {@code number} counts from 1 in the text as given.
 * {@code cells} are its columns where bars, tabs or wide gaps divide it, else the line alone; an empty cell keeps its place.
 * {@code places} are the offsets at which the columns begin, where no bars or tabs divide it.
 */
public record SourceLine(int number, String text, List<String> cells, List<Integer> places) {

    public SourceLine(int number, String text) {
        this(number, text, List.of(text), List.of());
    }

    public boolean isDivided() {
        return cells.size() > 1;
    }
}
