package vn.tiendo.plan.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.plan.ending.Handover.Step;
import vn.tiendo.plan.ending.Handover.Sums;

class HandoverTest {
    private static final UUID HEIR = new UUID(9, 9);

    /** 0: finished; 1: carried over; 2: dropped. */
    @Property
    void whatIsCarriedDroppedAndFinishedAddsUpToAllTasks(
            @ForAll @Size(max = 30) List<@IntRange(max = 2) Integer> fates) {
        Map<UUID, Boolean> tasks = new HashMap<>();
        List<Step> steps = steps(fates, tasks);
        Sums sums = new Handover(tasks, Set.of(HEIR)).check(steps);
        assertEquals(fates.size(), sums.tasks());
        assertEquals(sums.tasks(), sums.finished() + sums.carried() + sums.dropped());
        assertEquals(fates.stream().filter(fate -> fate == 1).count(), sums.carried());
    }

    @Property
    void aTaskThatIsLeftOutIsAlwaysRefused(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 2) Integer> fates, @ForAll int which) {
        Map<UUID, Boolean> tasks = new HashMap<>();
        List<Step> steps = steps(fates, tasks);
        steps.remove(Math.floorMod(which, steps.size()));
        Refusal refused = assertThrows(Refusal.class, () -> new Handover(tasks, Set.of(HEIR)).check(steps));
        assertEquals(List.of(EndingError.REPLACEMENT_TASK_UNMAPPED), codes(refused));
    }

    @Example
    void everyStepThatIsWrongIsNamed() {
        UUID open = new UUID(0, 1);
        UUID other = new UUID(0, 2);
        UUID done = new UUID(0, 3);
        Handover handover = new Handover(Map.of(open, false, other, false, done, true), Set.of(HEIR));
        List<Step> steps = List.of(
                new Step(open, HEIR, null),
                new Step(open, HEIR, null),
                new Step(done, HEIR, null),
                new Step(HEIR, HEIR, null),
                new Step(other, null, " "));
        Refusal refused = assertThrows(Refusal.class, () -> handover.check(steps));
        assertEquals(
                List.of(
                        EndingError.REPLACEMENT_TASK_TWICE,
                        EndingError.REPLACEMENT_TASK_FINISHED,
                        EndingError.REPLACEMENT_TASK_FOREIGN,
                        EndingError.REPLACEMENT_REASON_MISSING),
                codes(refused));
        assertEquals(
                List.of(EndingError.REPLACEMENT_TASK_UNKNOWN, EndingError.REPLACEMENT_TASK_UNMAPPED),
                codes(assertThrows(
                        Refusal.class, () -> handover.check(List.of(new Step(open, new UUID(5, 5), null))))));
    }

    private static List<Step> steps(List<Integer> fates, Map<UUID, Boolean> tasks) {
        List<Step> steps = new ArrayList<>();
        for (int fate : fates) {
            UUID task = UUID.randomUUID();
            tasks.put(task, fate == 0);
            if (fate > 0) {
                steps.add(fate == 1 ? new Step(task, HEIR, null) : new Step(task, null, "không còn phù hợp"));
            }
        }
        return steps;
    }

    private static List<Object> codes(Refusal refused) {
        return refused.fields().stream().map(field -> (Object) field.code()).toList();
    }
}
