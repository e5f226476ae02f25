package vn.tiendo.documents.docx;

import java.math.BigInteger;
import vn.tiendo.documents.layout.Lengths;

/** The unit of word processors: a twentieth of a point. */
final class Twips {
    private static final int PER_POINT = 20;

    private Twips() {}

    static int ofPoints(double points) {
        return (int) Math.round(points * PER_POINT);
    }

    static int ofMillimetres(double millimetres) {
        return ofPoints(Lengths.points(millimetres));
    }

    static BigInteger big(int twips) {
        return BigInteger.valueOf(twips);
    }
}
