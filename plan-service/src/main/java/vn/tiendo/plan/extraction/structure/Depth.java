package vn.tiendo.plan.extraction.structure;

/** How deep a marker stands: 1 for a Roman number, one more for each part of "1.2.3", then letters, "1)", bullets, sub-bullets. */
final class Depth {

    static final int ROMAN = 1;
    static final int LETTER = 6;
    private static final int NUMBER_WITH_BRACKET = 7;
    static final int BULLET = 8;
    private static final int SUB_BULLET = 9;

    private Depth() {}

    static int of(Marker marker) {
        return switch (marker.kind()) {
            case PART -> 0;
            case ROMAN -> ROMAN;
            case NUMBER ->
                marker.bracketed()
                        ? NUMBER_WITH_BRACKET
                        : 2 + (int) marker.label().chars().filter(c -> c == '.').count();
            case LETTER -> LETTER;
            case BULLET -> marker.label().matches("[-–—]") ? BULLET : SUB_BULLET;
            case TEXT -> SUB_BULLET + 1;
        };
    }
}
