package vn.tiendo.reporting.evidence.inspection;

import vn.tiendo.secrecy.SecrecyLevel;

/** What an inspection came to. */
public sealed interface Finding {
    /**
     * @param type the real media type
     * @param sha256 of all bytes
     */
    record Accepted(String type, byte[] sha256) implements Finding {}

    /** It bears the mark of a State secret; what else is wrong with it does not matter then. */
    record Marked(SecrecyLevel level) implements Finding {}

    /** @param what the type that was found, or a word on what is wrong; never anything out of the content */
    record Refused(Reason reason, String what) implements Finding {}

    /** Why a file is not taken. */
    enum Reason {
        TYPE_NOT_ALLOWED,
        TYPE_MISMATCH,
        AMBIGUOUS,
        DAMAGED,
        ENCRYPTED,
        ACTIVE_CONTENT,
        INFLATES_TOO_FAR,
        TEXT_UNREADABLE
    }
}
