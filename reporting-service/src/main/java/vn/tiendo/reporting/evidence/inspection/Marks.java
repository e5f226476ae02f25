package vn.tiendo.reporting.evidence.inspection;

import vn.tiendo.secrecy.SecrecyLevel;
import vn.tiendo.secrecy.SecrecyMark;
import vn.tiendo.secrecy.StampScanner;

/** Listens to what is read of a document and ends the inspection at the first mark. */
final class Marks {
    private final StampScanner scanner = new StampScanner();

    static void ofProperty(String key, String value) {
        SecrecyMark.inMetadata(key, value).ifPresent(Marks::found);
    }

    /** The next piece of a text; the pieces of one text go to one of these. */
    void read(CharSequence piece) {
        scanner.accept(piece).found().ifPresent(Marks::found);
    }

    void end() {
        scanner.finish().ifPresent(Marks::found);
    }

    private static void found(SecrecyLevel level) {
        throw new MarkFound(level);
    }
}
