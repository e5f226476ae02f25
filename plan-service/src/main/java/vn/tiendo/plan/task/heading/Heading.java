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

    /** So much at once; the rest is opened the next time. */
    private static final int OCCURRENCES = 24;

    /** A period of it, with its last day in time; a class that is due once has a single one, without bounds. */
    private record Share(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate nominalDueOn) {
        static Share of(Occurrence occurrence) {
            return new Share(occurrence.from(), occurrence.to(), occurrence.nominalDueOn());
        }
    }

    /** What is opened of it up to a day, for these members; a duty that is there already stays as it is. */
    List<DutyRow> duties(List<UUID> members, LocalDate until, WorkingCalendar calendar) {
        return shares(until).stream()
                .flatMap(share -> leadClass == null
                        ? Stream.of(duty(null, share, calendar))
                        : members.stream().map(member -> duty(member, share, calendar)))
                .toList();
    }

    /** The last day of what {@link #duties} opens. */
    @Nullable
    LocalDate openedBy(LocalDate until) {
        List<Share> shares = shares(until);
        return shares.isEmpty() ? openedTo : shares.getLast().to();
    }

    /** The last day in time of a duty of this period, as the heading words it now. */
    @Nullable
    LocalDate dueIn(@Nullable LocalDate from, @Nullable LocalDate to) {
        Recurrence recurrence = recurrence();
        return recurrence == null || from == null || to == null ? nominalDueOn : recurrence.dueIn(from, to);
    }

    private List<Share> shares(LocalDate until) {
        Recurrence recurrence = recurrence();
        if (recurrence == null) {
            return List.of(new Share(null, null, nominalDueOn));
        }
        LocalDate from = recurrence.from() == null ? issuedOn : recurrence.from();
        return recurrence.occurrences(openedTo == null ? from : openedTo.plusDays(1), until, OCCURRENCES).stream()
                .map(Share::of)
                .toList();
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
