package vn.tiendo.plan.task.heading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.plan.task.Due;
import vn.tiendo.plan.task.deadline.DeadlineDraft;
import vn.tiendo.plan.task.deadline.Occurrence;
import vn.tiendo.plan.task.deadline.Recurrence;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * A heading of an issued plan.
 *
 * @param leadClass the class whose members lead a duty each; null where the duties are one body's, one per period
 * @param openedTo the last day of the last occurrence that was opened
 * @param issuedOn the day, in Viet Nam, on which the plan was issued
 */
record Heading(
        UUID id,
        @Nullable String leadClass,
        @Nullable DeadlineDraft deadline,
        @Nullable LocalDate nominalDueOn,
        @Nullable LocalDate openedTo,
        LocalDate issuedOn) {

    /** So many duties at once; the rest is opened the next time. */
    private static final int DUTIES = 20_000;

    /** Duties to open, and the last day of the last period among them; null where there are no periods. */
    record Opening(List<DutyRow> duties, @Nullable LocalDate openedTo) {}

    /** A period of it, with its last day in time; a class that is due once has a single one, without bounds. */
    private record Share(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate nominalDueOn) {
        static Share of(Occurrence occurrence) {
            return new Share(occurrence.from(), occurrence.to(), occurrence.nominalDueOn());
        }
    }

    /** What is opened of it, in periods that begin by a day, for these members; a duty that is there already stays as it is. */
    Opening open(List<UUID> members, LocalDate until, WorkingCalendar calendar) {
        List<Share> shares = shares(until, Math.max(1, DUTIES / Math.max(1, members.size())));
        List<DutyRow> duties = shares.stream()
                .flatMap(share -> leadClass == null
                        ? Stream.of(duty(null, share, calendar))
                        : members.stream().map(member -> duty(member, share, calendar)))
                .toList();
        return new Opening(
                duties, shares.isEmpty() ? openedTo : shares.getLast().to());
    }

    /** The last day in time of a duty of this period, as the heading words it now. */
    @Nullable
    LocalDate dueIn(@Nullable LocalDate from, @Nullable LocalDate to) {
        Recurrence recurrence = recurrence();
        return recurrence == null || from == null || to == null ? nominalDueOn : recurrence.dueIn(from, to);
    }

    private List<Share> shares(LocalDate until, int limit) {
        Recurrence recurrence = recurrence();
        if (recurrence == null) {
            return List.of(new Share(null, null, nominalDueOn));
        }
        return recurrence.occurrences(next(recurrence.from()), until, limit).stream()
                .map(Share::of)
                .toList();
    }

    /** The first day that no occurrence holds yet. */
    private LocalDate next(@Nullable LocalDate from) {
        if (openedTo == null) {
            return from == null ? issuedOn : from;
        }
        LocalDate next = openedTo.plusDays(1);
        return from != null && from.isAfter(next) ? from : next;
    }

    private DutyRow duty(@Nullable UUID member, Share share, WorkingCalendar calendar) {
        return DutyRow.of(Ids.next(), id, member, share.from(), share.to(), due(share.nominalDueOn(), calendar));
    }

    /** The deadline of one duty. */
    Due due(@Nullable LocalDate nominal, WorkingCalendar calendar) {
        DeadlineDraft day = nominal == null
                ? null
                : new DeadlineDraft(null, null, nominal, null, null, null, deadline == null ? null : deadline.roll());
        return Due.of(day).effective(calendar);
    }

    boolean recurs() {
        return recurrence() != null;
    }

    private @Nullable Recurrence recurrence() {
        return deadline == null ? null : deadline.recurrence();
    }
}
