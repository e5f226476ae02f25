package vn.tiendo.plan.extraction.structure;

/** How deep a marker stands: 1 for a Roman number, one more for each part of "1.2.3", then letters, bullets, sub-bullets. */
final class Depth {

    static final int ROMAN = 1;
    static final int LETTER = 6;
    static final int BULLET = 7;
    private static final int SUB_BULLET = 8;

    private Depth() {}

    static int of(Marker marker) {
        return switch (marker.kind()) {
            case ROMAN -> ROMAN;
            case NUMBER ->
                2 + (int) marker.label().chars().filter(c -> c == '.').count();
            case LETTER -> LETTER;
            case BULLET -> marker.label().matches("[-–—]") ? BULLET : SUB_BULLET;
            case TEXT -> SUB_BULLET + 1;
        };
    }
}
