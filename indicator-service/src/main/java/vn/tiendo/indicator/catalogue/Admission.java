package vn.tiendo.indicator.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What becomes of the indicators a plan names: a code not known yet is made from its first definition, a known one is kept as it
 * is, and a definition that differs from it is written down and not obeyed.
 */
record Admission(List<Definition> made, List<Conflict> conflicts) {

    record Conflict(UUID targetId, String code, List<String> fields) {}

    static Admission of(Map<String, Definition> known, List<Proposal> proposals) {
        Map<String, Definition> definitions = new LinkedHashMap<>(known);
        List<Definition> made = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Definition kept = definitions.get(proposal.code());
            if (kept != null) {
                List<String> fields = kept.differences(proposal);
                if (!fields.isEmpty()) {
                    conflicts.add(new Conflict(proposal.targetId(), proposal.code(), fields));
                }
            } else if (proposal.defines()) {
                Definition definition = proposal.definition();
                definitions.put(proposal.code(), definition);
                made.add(definition);
            }
        }
        return new Admission(made, conflicts);
    }
}
