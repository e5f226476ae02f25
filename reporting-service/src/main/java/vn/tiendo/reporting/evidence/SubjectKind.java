package vn.tiendo.reporting.evidence;

import java.util.Arrays;
import java.util.Optional;

/** What evidence can be for. A kind has one {@link EvidenceSubjects}. */
public enum SubjectKind {
    REPORT_ITEM("reportItem"),
    FINDING("finding"),
    DIFFICULTY("difficulty");

    private final String key;

    SubjectKind(String key) {
        this.key = key;
    }

    /** As it stands in {@code Upload-Metadata}, before the id. */
    public String key() {
        return key;
    }

    static Optional<SubjectKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
