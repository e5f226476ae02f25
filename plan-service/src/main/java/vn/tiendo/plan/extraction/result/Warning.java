package vn.tiendo.plan.extraction.result;

import org.jspecify.annotations.Nullable;

/**
 * Something the drafter should look at.
 *
 * @param source null where it concerns the whole text
 * @param column of the row in {@code source} when it is about one cell, counted from 1
 */
public record Warning(
        Code code,
        String detail,
        @Nullable Source source,
        @Nullable Integer column) {

    public Warning(Code code, String detail, @Nullable Source source) {
        this(code, detail, source, null);
    }

    /** Stable codes, shown to callers as they are. */
    public enum Code {
        NO_OBJECTIVES,
        NUMBER_MISSING,
        ANNEX_MISSING,
        ANNEX_NOT_READ,
        SCANNED_TEXT,
        CONTRADICTION,
        OWNER_MISSING,
        DUE_MISSING,
        DUE_PASSED,
        CITATION_INCONSISTENT,
        NUMBER_REPEATED,
        TEXT_CUT,
        CELL_NAME_MISSING,
        CELL_DUE_UNREADABLE,
        CELL_VALUE_UNREADABLE
    }
}
