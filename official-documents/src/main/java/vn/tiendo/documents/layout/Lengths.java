package vn.tiendo.documents.layout;

/** Units of paper. */
public final class Lengths {
    private static final double POINTS_PER_INCH = 72;
    private static final double MILLIMETRES_PER_INCH = 25.4;

    /** A4, upright, millimetres. */
    public static final double PAPER_WIDTH = 210;

    public static final double PAPER_HEIGHT = 297;

    /** Room for a rule below a text, points. */
    public static final double RULE_ROOM = 6;

    private Lengths() {}

    public static double points(double millimetres) {
        return millimetres * POINTS_PER_INCH / MILLIMETRES_PER_INCH;
    }
}
