package vn.tiendo.reporting.evidence.inspection;

import vn.tiendo.secrecy.SecrecyLevel;

/** Ends an inspection: a mark was found. Where it stands is not told; that would be something of the content. */
final class MarkFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SecrecyLevel level;

    MarkFound(SecrecyLevel level) {
        super(null, null, false, false);
        this.level = level;
    }

    SecrecyLevel level() {
        return level;
    }
}
