package vn.tiendo.indicator.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which version judges, sought once for an indicator and a day: thousands of figures of a batch ask for the same few. */
public final class DefinitionsByDay {
    private final Map<String, List<DefinitionVersion>> versions;
    private final Map<String, Map<LocalDate, DefinitionVersion>> known = new HashMap<>();

    public DefinitionsByDay(Map<String, List<DefinitionVersion>> versions) {
        this.versions = versions;
    }

    public boolean knows(String code) {
        return versions.containsKey(code);
    }

    /** The version by which a figure of that day is judged; see {@link DefinitionVersion#on}. */
    public DefinitionVersion on(LocalDate day, String code) {
        return known.computeIfAbsent(code, one -> new HashMap<>())
                .computeIfAbsent(day, one -> DefinitionVersion.on(one, versions.getOrDefault(code, List.of())));
    }
}
