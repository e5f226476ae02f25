package vn.tiendo.documents.layout;

import java.time.Instant;
import java.util.List;
import vn.tiendo.documents.style.Margins;
import vn.tiendo.documents.style.TextStyle;

/**
 * A whole document, ready to be drawn.
 *
 * @param pageNumberFromTop millimetres
 */
public record Composition(
        String title,
        Instant writtenAt,
        Margins margins,
        TextStyle pageNumber,
        double pageNumberFromTop,
        List<Section> sections) {

    /**
     * Begins on a page of its own.
     *
     * @param countsAnew its pages are numbered from 1, and the first shows no number
     */
    public record Section(boolean landscape, boolean countsAnew, List<Part> parts) {}
}
