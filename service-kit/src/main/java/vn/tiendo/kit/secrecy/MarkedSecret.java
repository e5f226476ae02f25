package vn.tiendo.kit.secrecy;

import java.util.Optional;
import vn.tiendo.secrecy.SecrecyLevel;

/**
 * Content that bears the mark of a State secret. Thrown at the door, it rolls the request's transaction back and becomes
 * 422 {@code SECRET_MARK_REFUSED} and one audit entry; it carries nothing of the content, so that no log can.
 */
public final class MarkedSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SecrecyLevel level;
    private final long size;
    private final String pointer;

    /**
     * @param size bytes of what was refused
     * @param pointer a JSON Pointer (RFC 6901) to the marked value, empty when the whole is marked
     */
    public MarkedSecret(SecrecyLevel level, long size, String pointer) {
        super("marked " + level, null, false, false);
        this.level = level;
        this.size = size;
        this.pointer = pointer;
    }

    /** Refuses when a mark was found: {@code refuse(SecrecyMark.inFileName(name), size)}. */
    public static void refuse(Optional<SecrecyLevel> mark, long size) {
        refuse(mark, size, "");
    }

    /** Refuses when a mark was found in the value at this JSON Pointer. */
    public static void refuse(Optional<SecrecyLevel> mark, long size, String pointer) {
        mark.ifPresent(level -> {
            throw new MarkedSecret(level, size, pointer);
        });
    }

    public SecrecyLevel level() {
        return level;
    }

    public long size() {
        return size;
    }

    public String pointer() {
        return pointer;
    }
}
