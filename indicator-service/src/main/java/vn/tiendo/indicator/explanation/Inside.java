package vn.tiendo.indicator.explanation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Computation;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.explanation.Explanation.Version;
import vn.tiendo.indicator.explanation.Explanation.Work;
import vn.tiendo.indicator.explanation.Explanation.WorkKind;
import vn.tiendo.indicator.platform.PlatformCounts;
import vn.tiendo.kit.time.VietnamTime;

/** What lies inside one measurement: all its versions and, where the platform counted it, what was counted. */
@ApplicationScoped
class Inside {
    private final Versions versions;
    private final PlatformCounts counts;

    Inside(Versions versions, PlatformCounts counts) {
        this.versions = versions;
        this.counts = counts;
    }

    /** Of several measurements nothing, since each has its own. */
    record Parts(List<Version> versions, List<Work> work) {
        static final Parts NONE = new Parts(List.of(), List.of());
    }

    /**
     * @param definition of the indicator, in the version that holds
     * @param asOf only what was known at the end of this day; null for all
     */
    Uni<Parts> of(Contributor one, Definition definition, @Nullable LocalDate asOf) {
        return versions.of(one.measurementId(), asOf)
                .chain(all -> work(one, definition, all).map(work -> new Parts(all, work)));
    }

    /** As it was when the version that counts was written. */
    private Uni<List<Work>> work(Contributor one, Definition definition, List<Version> versions) {
        LocalDate day = LocalDate.ofInstant(versions.getFirst().validFrom(), VietnamTime.ZONE);
        return one.source().equals("PLATFORM")
                ? work(definition, one.organization().id(), one.windowFrom(), one.windowTo(), day)
                : Uni.createFrom().item(List.of());
    }

    /** Nothing where the platform does not count it. */
    Uni<List<Work>> work(Definition definition, UUID body, LocalDate from, LocalDate to, LocalDate asOf) {
        Computation computation = definition.details().computation();
        return computation == null
                ? Uni.createFrom().item(List.of())
                : counts.work(computation, body, from, to, asOf)
                        .map(all -> all.stream()
                                .map(work -> new Work(
                                        definition.code(),
                                        WorkKind.valueOf(work.kind()),
                                        work.id(),
                                        work.dueOn(),
                                        work.doneOn(),
                                        work.good()))
                                .toList());
    }
}
