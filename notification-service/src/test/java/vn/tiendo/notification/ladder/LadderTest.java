package vn.tiendo.notification.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.workingcalendar.WorkingCalendar;

class LadderTest {
    /** The end of Monday 15/6/2026. */
    private static final Instant DUE = Instant.parse("2026-06-15T17:00:00Z");

    private static final Ladder PERIODIC = ladder("-P7D -P3D -P1D PT0S");
    private static final Ladder AD_HOC = ladder("-P1D -PT1H -PT30S PT0S");
    private static final Ladder WHOLE = ladder("-P3D -P1D PT0S P1D/URGE P3D/SUPERIOR P4D P10D/PROPOSE_CRITICISM");
    private static final Ladder QUIET =
            new Ladder(PERIODIC.stages(), new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0)), LocalTime.of(7, 30));

    @ParameterizedTest(name = "{0}: {2} from due, after {1} was reached, comes {3}")
    @CsvSource(nullValues = "none", textBlock = """
            # known in time                 , reached, known, next
            long before the first rung      , none   , -P30D , -P7D
            just before a rung              , none   , -P7DT1S, -P7D
            between two rungs; first reached, -P7D   , -P30D , -P3D
            # learnt late: the last reminder that passed
            two rungs have passed           , none   , -P2D  , -P3D
            all before the due moment       , none   , -PT1H , -P1D
            at the due moment               , none   , PT0S  , PT0S
            long after it                   , none   , P300D , PT0S
            # never again
            open again; reminded already    , -P1D   , -PT2H , PT0S
            overdue was told                , PT0S   , P1D   , none
            """)
    void nextRungOfAPeriodicReport(String situation, String reached, Duration known, String next) {
        assertEquals(next, name(next(PERIODIC, reached, known)));
    }

    @ParameterizedTest(name = "known {1} from due, after {0} was reached, comes {2}")
    @CsvSource(nullValues = "none", textBlock = """
            # nobody is proposed for criticism over what nobody was urged to do
            none  , -P30D, -P3D
            none  , PT1H , PT0S
            none  , P2D  , P1D
            none  , P20D , P1D
            # a pause ended: the first act that passed meanwhile, the later ones are left out
            P1D   , P5D  , P3D
            P1D   , P20D , P3D
            P3D   , P20D , P10D
            P10D  , P20D , none
            """)
    void whatPassedBeforeAnybodyCouldBeToldIsTheFirstActOrTheLastReminder(String reached, Duration known, String next) {
        assertEquals(next, name(next(WHOLE, reached, known)));
    }

    @ParameterizedTest(name = "{1} before due, after {0} was reached, comes {2}")
    @CsvSource(nullValues = "none", textBlock = """
            none   , PT60S, -PT1H
            -PT1H  , PT60S, -PT30S
            -PT1H  , PT29S, -PT30S
            -PT30S , PT29S, PT0S
            PT0S   , -PT1S, none
            """)
    void reportAskedForWithinAMinuteIsStillRemindedOf(String reached, Duration left, String next) {
        assertEquals(next, name(next(AD_HOC, reached, left.negated())));
    }

    @ParameterizedTest(name = "away until {0} from due: {1}")
    @CsvSource(textBlock = """
            -PT1H, -P1D
            PT1H , PT0S
            P2D  , P1D
            P5D  , P1D P3D P4D
            P20D , P1D P3D P10D
            """)
    void timeAwayIsCaughtUpActByActAndReminderByTheLast(Duration back, String told) {
        assertEquals(Arrays.asList(told.split(" ")), sweep(WHOLE.course(DUE, WorkingCalendar.byRule()), null, back));
    }

    @ParameterizedTest(name = "{0} is told at {1}, gathered at {2}")
    @CsvSource(nullValues = "none", textBlock = """
            -P7D, 2026-06-09T00:00:00Z, 2026-06-09T00:30:00Z
            -P1D, 2026-06-15T00:00:00Z, 2026-06-15T00:30:00Z
            # the digest of the next morning would come too late
            PT0S, 2026-06-16T00:00:00Z, none
            """)
    void quietHoursAreWaitedForAndDigestsGatherWhatIsNotTooLate(String rung, Instant at, @Nullable Instant gathered) {
        Moment moment = QUIET.course(DUE, WorkingCalendar.byRule()).moments().stream()
                .filter(one -> one.rung().toString().equals(rung))
                .findFirst()
                .orElseThrow();
        assertEquals(at, moment.at());
        assertEquals(gathered, moment.gatheredAt());
    }

    /** However the clock jumps between two sweeps: rungs come in order, none twice, and every act has its turn. */
    @Property
    void everyRungIsReachedAtMostOnceInOrderAndNoActIsLost(
            @ForAll("ladders") Ladder ladder, @ForAll("looks") List<Integer> hours) {
        Course course = ladder.course(DUE, WorkingCalendar.byRule());
        List<Moment> reached = new ArrayList<>();
        Moment next = course.next(List.of(), null);
        for (int hour : hours) {
            next = sweep(course, next, DUE.plus(Duration.ofHours(hour)), reached);
        }
        sweep(course, next, DUE.plus(Duration.ofDays(2_000)), reached);
        List<Integer> order = reached.stream().map(Moment::seq).toList();
        assertEquals(order.stream().sorted().toList(), order);
        assertEquals(order.size(), new HashSet<>(order).size());
        List<Moment> acts = course.moments().stream()
                .filter(moment -> moment.action().isAct())
                .toList();
        assertTrue(reached.containsAll(acts));
    }

    /** Quiet hours move a moment to their end or leave it, never back and never into themselves; no stage is lost. */
    @Property
    void quietHoursDropNothingAndKeepTheOrder(@ForAll("ladders") Ladder ladder) {
        Course course = ladder.course(DUE, WorkingCalendar.byRule());
        assertEquals(ladder.stages().size(), course.moments().size());
        Instant before = Instant.MIN;
        for (Moment moment : course.moments()) {
            Instant nominal = moment.rung().at(DUE, WorkingCalendar.byRule());
            assertFalse(moment.at().isBefore(nominal));
            assertTrue(Duration.between(nominal, moment.at()).compareTo(Duration.ofDays(1)) < 0);
            assertFalse(moment.at().isBefore(before));
            if (ladder.quiet() != null) {
                assertFalse(
                        ladder.quiet().contains(moment.at().atZone(Rung.VIETNAM).toLocalTime()));
            }
            before = moment.at();
        }
    }

    /** Reaching step by step and finding the next one anew, as a changed source does, are the same. */
    @Property
    void whatComesNextFollowsFromWhatWasReached(@ForAll("ladders") Ladder ladder) {
        Course course = ladder.course(DUE, WorkingCalendar.byRule());
        List<Reached> reached = new ArrayList<>();
        for (Moment moment : course.moments()) {
            assertEquals(moment, course.next(reached, null));
            reached.add(new Reached(moment.rung(), moment.at()));
        }
        assertEquals(null, course.next(reached, null));
    }

    @Provide
    Arbitrary<Ladder> ladders() {
        Arbitrary<Stage> reminder = distances(-30).map(rung -> new Stage(rung, Action.REMIND, false, List.of()));
        Arbitrary<Stage> act = Combinators.combine(
                        distances(0), Arbitraries.of(Action.URGE, Action.SUPERIOR, Action.PROPOSE_CRITICISM))
                .as((rung, action) -> new Stage(rung, action, false, List.of()));
        Arbitrary<List<Stage>> stages = Arbitraries.oneOf(reminder, act)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(Stage::rung);
        Arbitrary<QuietHours> quiet = Combinators.combine(
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(1, 23))
                .as((from, length) -> new QuietHours(LocalTime.of(from, 0), LocalTime.of((from + length) % 24, 0)));
        return Combinators.combine(stages, quiet.injectNull(0.3)).as((some, hours) -> new Ladder(some, hours, null));
    }

    @Provide
    Arbitrary<List<Integer>> looks() {
        return Arbitraries.integers().between(-800, 800).list().ofMaxSize(12);
    }

    private static Arbitrary<Rung> distances(int from) {
        Arbitrary<Rung> calendar =
                Arbitraries.integers().between(from * 24, 30 * 24).map(hours -> new Rung(Duration.ofHours(hours)));
        Arbitrary<Rung> working = Arbitraries.integers()
                .between(from, 15)
                .filter(days -> days != 0)
                .map(days -> new Rung(Duration.ofDays(days), Days.WORKING));
        return Arbitraries.oneOf(calendar, working);
    }

    /** What is told when the sweep comes by again, {@code back} from due. */
    private static List<String> sweep(Course course, @Nullable Instant begunAt, Duration back) {
        List<Moment> reached = new ArrayList<>();
        sweep(course, course.next(List.of(), begunAt), DUE.plus(back), reached);
        return reached.stream().map(moment -> moment.rung().toString()).toList();
    }

    /** As the statement does it, turn after turn. */
    private static @Nullable Moment sweep(Course course, @Nullable Moment next, Instant now, List<Moment> reached) {
        Moment due = next;
        while (due != null && !due.at().isAfter(now)) {
            Moment one = course.due(due, null, now);
            reached.add(one);
            due = course.upcoming(one, null);
        }
        return due;
    }

    private static @Nullable Moment next(Ladder ladder, @Nullable String reached, Duration known) {
        List<Reached> before = reached == null
                ? List.of()
                : List.of(new Reached(Rung.parse(reached), Rung.parse(reached).at(DUE)));
        return ladder.course(DUE, WorkingCalendar.byRule()).next(before, DUE.plus(known));
    }

    private static @Nullable String name(@Nullable Moment moment) {
        return moment == null ? null : moment.rung().toString();
    }

    /** Rungs in calendar days, an action behind a slash where it is not a reminder. */
    private static Ladder ladder(String rungs) {
        List<Stage> stages = Arrays.stream(rungs.split(" "))
                .map(text -> text.split("/"))
                .map(parts -> new Stage(
                        Rung.parse(parts[0]),
                        parts.length == 1 ? Action.REMIND : Action.valueOf(parts[1]),
                        false,
                        List.of()))
                .toList();
        return new Ladder(stages, null, null);
    }
}
