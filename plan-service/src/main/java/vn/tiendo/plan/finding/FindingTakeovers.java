package vn.tiendo.plan.finding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.plan.finding.FindingStep.Kind;
import vn.tiendo.plan.finding.FindingStep.Said;

/** Successors of bodies that end must remedy what those had not yet, and decide what those had found. */
@ApplicationScoped
public class FindingTakeovers {
    private final FindingStore store;
    private final FindingAnnouncements announcements;
    private final Clock clock;

    FindingTakeovers(FindingStore store, FindingAnnouncements announcements, Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * @param successors by finding
     * @param inspections that another body has taken over: what they found is owed to that one now
     */
    public Uni<Void> pass(Map<UUID, UUID> successors, List<UUID> inspections) {
        return successors.isEmpty() && inspections.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.live(successors.keySet(), inspections)
                        .map(found -> found.stream()
                                .map(finding ->
                                        finding.passed(successors.getOrDefault(finding.id(), finding.ownerId())))
                                .toList())
                        .chain(this::keep);
    }

    private Uni<Void> keep(List<Finding> passed) {
        Instant now = clock.instant();
        List<FindingStep> steps = passed.stream()
                .map(finding -> FindingStep.of(Kind.PASSED, finding, new Said(finding.ownerId(), now, null)))
                .toList();
        return store.keep(passed, steps)
                .chain(() ->
                        announcements.announce(passed.stream().map(Finding::id).toList()));
    }
}
