package vn.tiendo.plan.task.heading;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.calendar.WorkingCalendars;
import vn.tiendo.plan.organization.Directory;
import vn.tiendo.plan.task.TaskAnnouncements;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * Lets unfinished duties follow what an amendment makes of their heading: its wording and deadline, and whether they are owed
 * still. What is completed stays as it was; a period that was opened keeps its days.
 */
@ApplicationScoped
public class Rewordings {
    /** An unfinished duty. */
    record Unfinished(
            UUID id,
            UUID headingId,
            @Nullable String leadClass,
            @Nullable UUID memberId,
            @Nullable LocalDate occurrenceFrom,
            @Nullable LocalDate occurrenceTo) {

        /** Its heading is one still, in periods as before, and it is one body's or of the same class, or its member is in the other. */
        boolean isOwed(@Nullable Heading heading, Map<UUID, List<UUID>> members) {
            return heading != null
                    && heading.recurs() == (occurrenceFrom != null)
                    && (heading.leadClass() == null) == (memberId == null)
                    && (heading.leadClass() == null
                            || heading.leadClass().equals(leadClass)
                            || members.getOrDefault(headingId, List.of()).contains(memberId));
        }

        DutyRow worded(Heading heading, WorkingCalendar calendar) {
            LocalDate nominal = heading.dueIn(occurrenceFrom, occurrenceTo);
            return DutyRow.of(id, headingId, memberId, occurrenceFrom, occurrenceTo, heading.due(nominal, calendar));
        }
    }

    private final DutyRows duties;
    private final Headings headings;
    private final Directory directory;
    private final WorkingCalendars calendars;
    private final TaskAnnouncements announcements;
    private final Clock clock;

    Rewordings(
            DutyRows duties,
            Headings headings,
            Directory directory,
            WorkingCalendars calendars,
            TaskAnnouncements announcements,
            Clock clock) {
        this.duties = duties;
        this.headings = headings;
        this.directory = directory;
        this.calendars = calendars;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Of a plan that has just been amended, whose headings stand as amended. */
    public Uni<Void> follow(UUID plan) {
        return duties.ofPlan(plan)
                .chain(found -> members(found)
                        .chain(members ->
                                duties.unfinished(plan).chain(unfinished -> follow(byId(found), members, unfinished))))
                .chain(changed -> headings.open(plan)
                        .map(opened ->
                                Stream.concat(changed.stream(), opened.stream()).toList()))
                .chain(announcements::announce);
    }

    private Uni<List<UUID>> follow(
            Map<UUID, Heading> found, Map<UUID, List<UUID>> members, List<Unfinished> unfinished) {
        Predicate<Unfinished> owed = one -> one.isOwed(found.get(one.headingId()), members);
        List<UUID> over =
                unfinished.stream().filter(owed.negate()).map(Unfinished::id).toList();
        List<Unfinished> left = unfinished.stream().filter(owed).toList();
        return duties.cancel(over, today())
                .chain(cancelled -> calendars
                        .current()
                        .chain(calendar -> duties.reword(worded(left, found, calendar)))
                        .map(reworded -> Stream.concat(cancelled.stream(), reworded.stream())
                                .toList()));
    }

    private static List<DutyRow> worded(List<Unfinished> left, Map<UUID, Heading> found, WorkingCalendar calendar) {
        return left.stream()
                .flatMap(one ->
                        Stream.ofNullable(found.get(one.headingId())).map(heading -> one.worded(heading, calendar)))
                .toList();
    }

    private Uni<Map<UUID, List<UUID>>> members(List<Heading> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(heading -> heading.leadClass() == null
                        ? Uni.createFrom().item(Map.entry(heading.id(), List.<UUID>of()))
                        : directory
                                .members(heading.leadClass(), today(), "/leadClass")
                                .map(members -> Map.entry(heading.id(), members)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map<UUID, Heading> byId(List<Heading> found) {
        return found.stream().collect(Collectors.toMap(Heading::id, Function.identity()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(VietnamTime.ZONE));
    }
}
