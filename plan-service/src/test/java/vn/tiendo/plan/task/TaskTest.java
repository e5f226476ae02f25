package vn.tiendo.plan.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.plan.task.deadline.DeadlineDraft;

class TaskTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000103");
    private static final Task.Place PLACE = new Task.Place(ID, ID, 1, 0);

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, 2026-10-12T16:59:59Z,           , ON_TRACK",
        "NOT_STARTED, 2026-10-12T17:00:00Z,           , DUE_SOON",
        "IN_PROGRESS, 2026-10-19T16:59:59Z,           , DUE_SOON",
        "IN_PROGRESS, 2026-10-19T17:00:00Z,           , OVERDUE",
        "COMPLETED,   2026-12-01T00:00:00Z, 2026-10-19, COMPLETED_ON_TIME",
        "COMPLETED,   2026-12-01T00:00:00Z, 2026-10-20, COMPLETED_LATE",
        "CANCELLED,   2026-12-01T00:00:00Z,           , ",
        "CONTINUOUS,  2026-12-01T00:00:00Z,           , "
    })
    void timelinessFollowsFromTheDates(
            Progress progress, Instant now, @Nullable LocalDate reportedOn, @Nullable Timeliness expected) {
        LocalDate nominal = LocalDate.of(2026, 10, 19);
        Timeliness found = Timeliness.of(progress, Due.endOf(nominal), reportedOn, now, Duration.ofDays(7));
        assertEquals(expected, found);
    }

    @Test
    void withoutADueDateNothingIsLate() {
        Instant now = Instant.parse("2026-12-01T00:00:00Z");
        assertEquals(null, Timeliness.of(Progress.IN_PROGRESS, null, null, now, Duration.ofDays(7)));
    }

    @Test
    void aTaskSaysWhichOfTheFiveItLacks() {
        Task bare = Task.of(PLACE, draft(null, null), null, List.of(), null, null);
        assertEquals(List.of(Clear.PERSON, Clear.RESPONSIBILITY, Clear.SCHEDULE, Clear.RESULT), bare.unclear());
        Task continuous = Task.of(PLACE, draft(null, Progress.CONTINUOUS), ID, List.of(), null, null);
        assertEquals(List.of(Clear.PERSON, Clear.RESULT), continuous.unclear());
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "COMPLETED", "CANCELLED"})
    void progressIsReportedNotDrafted(Progress progress) {
        TaskDraft draft = draft(null, progress);
        Refusal refusal = assertThrows(Refusal.class, () -> Task.of(PLACE, draft, null, List.of(), null, null));
        assertEquals(TaskError.TASK_PROGRESS_NOT_DRAFTABLE, refusal.code());
    }

    private static TaskDraft draft(@Nullable LocalDate nominal, @Nullable Progress progress) {
        DeadlineDraft deadline = nominal == null ? null : DeadlineDraft.on(nominal);
        return new TaskDraft(
                null, "Nhiệm vụ mẫu", null, null, null, null, null, null, null, null, null, deadline, progress);
    }
}
