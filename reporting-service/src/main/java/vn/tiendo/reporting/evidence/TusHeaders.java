package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.TUS_CHECKSUM_UNSUPPORTED;
import static vn.tiendo.reporting.evidence.EvidenceError.TUS_HEADER_INVALID;
import static vn.tiendo.reporting.evidence.EvidenceError.TUS_VERSION_UNSUPPORTED;

import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.evidence.tus.UploadChecksum;

/** What the headers of a request that brings bytes say; 400 for one that is not well formed. */
record TusHeaders(
        @Nullable String uploadOffset,
        @Nullable String uploadLength,
        @Nullable String deferred,
        @Nullable String uploadChecksum) {
    /** Core protocol, Tus-Resumable: nothing is done for a client of another version. */
    static void requireVersion(@Nullable String version) {
        if (!TusRoutes.VERSION.equals(version)) {
            throw TUS_VERSION_UNSUPPORTED.because(String.valueOf(version), TusRoutes.VERSION);
        }
    }

    long offset() {
        Long given = number("Upload-Offset", uploadOffset);
        if (given == null) {
            throw TUS_HEADER_INVALID.because("Upload-Offset");
        }
        return given;
    }

    @Nullable
    Long length() {
        return number("Upload-Length", uploadLength);
    }

    /** Exactly one of both headers must be there. */
    @Nullable
    Long lengthOrDeferred() {
        if ((uploadLength == null) == (deferred == null) || deferred != null && !deferred.equals("1")) {
            throw TUS_HEADER_INVALID.because("Upload-Length, Upload-Defer-Length");
        }
        return length();
    }

    @Nullable
    UploadChecksum checksum() {
        try {
            return uploadChecksum == null ? null : UploadChecksum.parse(uploadChecksum);
        } catch (IllegalArgumentException unknown) {
            throw TUS_CHECKSUM_UNSUPPORTED.because();
        }
    }

    private static @Nullable Long number(String name, @Nullable String value) {
        if (value != null && !value.matches("[0-9]{1,15}")) {
            throw TUS_HEADER_INVALID.because(name);
        }
        return value == null ? null : Long.valueOf(value);
    }
}
