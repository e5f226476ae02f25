package vn.tiendo.plan.target;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.organization.Directory;

/**
 * Finds out who reports a target that names a class of bodies.
 *
 * <p>The members are those of the day on which the plan is issued, and they stay. A body that joins the class later owes
 * nothing by itself, and one that leaves it does not slip away: who owes a figure is something the plan says, so each
 * revision lists it and only a revision changes it. An amendment adds or takes out single bodies ({@code reporters}), names
 * another class, or says nothing more of {@code reporters}, which makes it the members of that day. A body that ends hands
 * its part on as everything else it holds: by a reorganisation.
 */
@ApplicationScoped
public class Reporters {
    private final Directory directory;
    private final Clock clock;

    Reporters(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Refuses, with 400, a class that does not exist. */
    Uni<Void> requireKnown(@Nullable String reporterClass) {
        return reporterClass == null
                ? Uni.createFrom().voidItem()
                : members(reporterClass).replaceWithVoid();
    }

    /** Those of these targets that name a class and no members yet, with the members of today. */
    public Uni<List<Target>> resolved(List<Target> targets) {
        List<Target> open = targets.stream()
                .filter(target -> target.reporting().reporterClass() != null
                        && target.reporting().isByNobody())
                .toList();
        List<String> classes = open.stream()
                .flatMap(target -> Stream.ofNullable(target.reporting().reporterClass()))
                .distinct()
                .toList();
        return Multi.createFrom()
                .iterable(classes)
                .onItem()
                .transformToUniAndConcatenate(name -> members(name).map(found -> Map.entry(name, found)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(found -> open.stream()
                        .map(target -> target.reportedBy(found.getOrDefault(
                                Objects.requireNonNull(target.reporting().reporterClass()), List.of())))
                        .toList());
    }

    private Uni<List<UUID>> members(String reporterClass) {
        return directory.members(
                reporterClass, LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE), "/reporterClass");
    }
}
