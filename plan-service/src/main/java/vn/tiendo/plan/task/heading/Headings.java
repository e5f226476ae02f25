package vn.tiendo.plan.task.heading;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.calendar.WorkingCalendars;
import vn.tiendo.plan.organization.Directory;
import vn.tiendo.plan.task.TaskAnnouncements;

/**
 * Opens the duties of headings: those of a class when the plan is issued, those of recurring work some time ahead of each
 * period, as long as the plan is in force. Twice or late, it opens the same.
 */
@ApplicationScoped
public class Headings {
    private final Mutiny.Session session;
    private final DutyRows duties;
    private final Directory directory;
    private final WorkingCalendars calendars;
    private final TaskAnnouncements announcements;
    private final Audit audit;
    private final Clock clock;
    private final Period ahead;

    Headings(
            Mutiny.Session session,
            DutyRows duties,
            Directory directory,
            WorkingCalendars calendars,
            TaskAnnouncements announcements,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "tiendo.task.occurrence.ahead") Period ahead) {
        this.session = session;
        this.duties = duties;
        this.directory = directory;
        this.calendars = calendars;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
        this.ahead = ahead;
    }

    /** Opens what is to be opened of a plan that has just been issued or amended; the ids of what is new. */
    public Uni<List<UUID>> open(UUID plan) {
        return session.flush().chain(() -> duties.ofPlan(plan)).chain(this::open);
    }

    /** Opens a few occurrences whose period begins soon, and tells of them; how many headings there were. */
    @WithTransaction
    Uni<Integer> openNext() {
        return duties.toOpen(until())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(0)
                        : open(found)
                                .call(announcements::announce)
                                .call(opened -> audit.record(
                                        "task.duties-open",
                                        found.getFirst().id(),
                                        Map.of("headings", found.size(), "duties", opened.size())))
                                .replaceWith(found.size()));
    }

    private Uni<List<UUID>> open(List<Heading> headings) {
        return Multi.createFrom()
                .iterable(headings)
                .onItem()
                .transformToUniAndConcatenate(this::open)
                .collect()
                .asList()
                .map(opened -> opened.stream().flatMap(List::stream).toList());
    }

    private Uni<List<UUID>> open(Heading heading) {
        return members(heading)
                .chain(members -> calendars.current().map(calendar -> heading.open(members, until(), calendar)))
                .chain(opening -> duties.open(heading.id(), opening));
    }

    private Uni<List<UUID>> members(Heading heading) {
        return heading.leadClass() == null
                ? Uni.createFrom().item(List.of())
                : directory.members(heading.leadClass(), today(), "/leadClass");
    }

    private LocalDate until() {
        return today().plus(ahead);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(VietnamTime.ZONE));
    }
}
