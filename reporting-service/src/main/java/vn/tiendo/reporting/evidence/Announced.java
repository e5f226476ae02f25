package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_NAME_INVALID;
import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_SUBJECT_UNKNOWN;
import static vn.tiendo.reporting.evidence.EvidenceError.TUS_HEADER_INVALID;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.evidence.tus.UploadMetadata;

/**
 * What a client says of a file before it comes.
 *
 * @param type as declared, without parameters; null when nothing or nothing definite is declared
 * @param length in bytes; null while it is deferred
 * @param metadata as it came, to be given back by HEAD
 */
record Announced(
        SubjectKind kind,
        UUID subject,
        String fileName,
        @Nullable String type,
        @Nullable Long length,
        String metadata) {
    private static final int MAX_NAME = 200;
    private static final String INDEFINITE = "application/octet-stream";
    private static final List<String> PLAIN_KEYS = List.of("filename", "filetype", "name", "type", "relativePath");

    /** 400 when the header is not well formed, names no file, or not exactly one known thing that it is evidence for. */
    static Announced of(@Nullable String header, @Nullable Long length) {
        UploadMetadata metadata = parse(header);
        Map.Entry<String, String> subject = subject(metadata);
        SubjectKind kind =
                SubjectKind.of(subject.getKey()).orElseThrow(() -> EVIDENCE_SUBJECT_UNKNOWN.because(subject.getKey()));
        String name = metadata.get("filename");
        if (name == null || !isFileName(name)) {
            throw EVIDENCE_NAME_INVALID.because();
        }
        return new Announced(
                kind, id(subject), name, type(metadata.get("filetype")), length, header == null ? "" : header);
    }

    private static UploadMetadata parse(@Nullable String header) {
        try {
            return UploadMetadata.parse(header);
        } catch (IllegalArgumentException malformed) {
            throw TUS_HEADER_INVALID.because("Upload-Metadata");
        }
    }

    private static Map.Entry<String, String> subject(UploadMetadata metadata) {
        List<Map.Entry<String, String>> subjects = metadata.values().entrySet().stream()
                .filter(entry -> !PLAIN_KEYS.contains(entry.getKey()))
                .toList();
        if (subjects.size() != 1) {
            throw EVIDENCE_SUBJECT_UNKNOWN.because(
                    subjects.stream().map(Map.Entry::getKey).sorted().toList());
        }
        return subjects.getFirst();
    }

    private static UUID id(Map.Entry<String, String> subject) {
        try {
            return UUID.fromString(subject.getValue());
        } catch (IllegalArgumentException malformed) {
            throw TUS_HEADER_INVALID.because("Upload-Metadata: " + subject.getKey());
        }
    }

    /** No path, nothing invisible, and nothing that turns the direction of writing to disguise the ending. */
    private static boolean isFileName(String name) {
        return !name.isBlank()
                && name.length() <= MAX_NAME
                && !name.startsWith(".")
                && name.codePoints()
                        .noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c) || isDirectional(c));
    }

    private static boolean isDirectional(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
    }

    private static @Nullable String type(@Nullable String declared) {
        String type = declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.equals(INDEFINITE) ? null : type;
    }
}
