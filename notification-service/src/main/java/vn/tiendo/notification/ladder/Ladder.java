package vn.tiendo.notification.ladder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * The stages of a policy, nearest to the beginning first, and the hours at which it tells.
 *
 * @param digestAt when the reminders of a day go out together, in Viet Nam; null: each on its own
 */
public record Ladder(
        List<Stage> stages,
        @Nullable QuietHours quiet,
        @Nullable LocalTime digestAt) {
    public Ladder {
        stages = stages.stream().sorted(Comparator.comparing(Stage::rung)).toList();
    }

    /** The ladder for one due moment: every stage once, at a moment that is not quiet. */
    public Course course(Instant dueAt, WorkingCalendar calendar) {
        List<Planned> planned = IntStream.range(0, stages.size())
                .mapToObj(position ->
                        new Planned(position, stages.get(position).rung().at(dueAt, calendar)))
                .sorted()
                .toList();
        List<Moment> moments = new ArrayList<>();
        for (Planned one : planned) {
            Stage stage = stages.get(one.position());
            Instant at = quiet == null ? one.at() : quiet.after(one.at());
            moments.add(new Moment(
                    moments.size(), one.position(), stage.rung(), stage.action(), at, gathered(stage, at, dueAt)));
        }
        return new Course(moments);
    }

    /** Only reminders are gathered, and none is for a digest that would come when it is too late. */
    private @Nullable Instant gathered(Stage stage, Instant at, Instant dueAt) {
        if (digestAt == null || stage.action().isAct()) {
            return null;
        }
        ZonedDateTime today = at.atZone(Rung.VIETNAM).with(digestAt);
        Instant digest = (today.toInstant().isBefore(at) ? today.plusDays(1) : today).toInstant();
        return digest.isBefore(dueAt) ? digest : null;
    }

    /** A stage and its moment before quiet hours, which keep that order: they never let one overtake another. */
    private record Planned(int position, Instant at) implements Comparable<Planned> {
        private static final Comparator<Planned> ORDER =
                Comparator.comparing(Planned::at).thenComparing(Planned::position);

        @Override
        public int compareTo(Planned other) {
            return ORDER.compare(this, other);
        }
    }
}
