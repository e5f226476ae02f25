package vn.tiendo.plan.extraction.result;

import org.jspecify.annotations.Nullable;

/** Something the drafter should look at. {@code source} is null where it concerns the whole text. */
public record Warning(Code code, String detail, @Nullable Source source) {

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
        TEXT_CUT
    }
}
