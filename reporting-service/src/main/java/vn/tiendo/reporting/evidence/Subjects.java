package vn.tiendo.reporting.evidence;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds who answers for a kind of thing that evidence is for. */
@ApplicationScoped
class Subjects {
    private final Map<SubjectKind, EvidenceSubjects> byKind = new EnumMap<>(SubjectKind.class);

    Subjects(@All List<EvidenceSubjects> all) {
        all.forEach(one -> byKind.put(one.kind(), one));
    }

    EvidenceSubjects of(SubjectKind kind) {
        EvidenceSubjects found = byKind.get(kind);
        if (found == null) {
            throw new IllegalStateException("nobody answers for " + kind);
        }
        return found;
    }
}
