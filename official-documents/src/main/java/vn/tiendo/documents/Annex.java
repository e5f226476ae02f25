package vn.tiendo.documents;

import java.util.List;

/** An annex (phụ lục); several are numbered in Roman numerals by their order. */
public record Annex(String title, Orientation orientation, List<Block> blocks) {
    public Annex {
        blocks = List.copyOf(blocks);
    }

    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }
}
