package vn.tiendo.indicator.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A definition as it holds from a day on, until the next version does.
 *
 * @param validFrom what ends on this day or later is judged by it
 */
public record DefinitionVersion(long version, LocalDate validFrom, Instant recordedAt, Definition definition) {
    /**
     * The version by which a figure of that day is judged: the newest that was valid then; the first one also holds for what
     * was before it.
     *
     * @param versions of one indicator, at least one, in any order
     */
    public static DefinitionVersion on(LocalDate day, List<DefinitionVersion> versions) {
        return versions.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .max(Comparator.comparing(DefinitionVersion::version))
                .orElseGet(() -> versions.stream()
                        .min(Comparator.comparing(DefinitionVersion::version))
                        .orElseThrow());
    }
}
