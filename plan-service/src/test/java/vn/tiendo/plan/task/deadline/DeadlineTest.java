package vn.tiendo.plan.task.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.workingcalendar.WorkingCalendar;

class DeadlineTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"before":"2025-10-20"}                                       | BEFORE_DAY | 2025-10-19 | 2025-10-20
            {"nominalDueOn":"2025-10-19"}                                 | DAY        | 2025-10-19 | 2025-10-20
            {"before":"2025-10-20","roll":"NONE"}                         | BEFORE_DAY | 2025-10-19 | 2025-10-19
            {"before":"2025-10-20","roll":"PREVIOUS_WORKING_DAY"}         | BEFORE_DAY | 2025-10-19 | 2025-10-17
            {"before":"2025-10-20","form":"BEFORE_DAY"}                   | BEFORE_DAY | 2025-10-19 | 2025-10-20
            {"before":"2025-10-20","nominalDueOn":"2025-10-19"}           | BEFORE_DAY | 2025-10-19 | 2025-10-20
            {"before":"2026-02-15"}                                       | BEFORE_DAY | 2026-02-14 | 2026-02-23
            {"before":"2026-06-15"}                                       | BEFORE_DAY | 2026-06-14 | 2026-06-15
            {"before":"2026-11-15"}                                       | BEFORE_DAY | 2026-11-14 | 2026-11-16
            {"before":"2025-12-01"}                                       | BEFORE_DAY | 2025-11-30 | 2025-12-01
            {"period":"2025-10"}                                          | MONTH      | 2025-10-31 | 2025-10-31
            {"period":"2025-Q4"}                                          | QUARTER    | 2025-12-31 | 2025-12-31
            {"period":"2026-H1"}                                          | HALF_YEAR  | 2026-06-30 | 2026-06-30
            {"period":"2026"}                                             | YEAR       | 2026-12-31 | 2026-12-31
            {"period":"2026-02"}                                          | MONTH      | 2026-02-28 | 2026-03-02
            {"form":"CONTINUOUS"}                                         | CONTINUOUS |            |
            {"recurrence":{"every":"YEAR"}}                               | RECURRING  |            |
            {"asWritten":"khi có điều kiện"}                              |            |            |
            """)
    void everyFormComesToItsNominalDayAndTheDayOnWhichItFallsDue(
            String written, @Nullable DeadlineForm form, @Nullable LocalDate nominal, @Nullable LocalDate effective)
            throws Exception {
        DeadlineDraft draft = JSON.readValue(written, DeadlineDraft.class).settled();
        assertEquals(form, draft.saidForm());
        assertEquals(nominal, draft.nominal());
        LocalDate day = draft.nominal();
        assertEquals(effective, day == null ? null : WorkingCalendar.byRule().roll(day, draft.rollOrDefault()));
        assertEquals(draft, draft.settled(), "what is kept says the same once more");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"form":"BEFORE_DAY"}                                                   | TASK_DEADLINE_INCOMPLETE    | /deadline/form
            {"form":"BEFORE_DAY","nominalDueOn":"2025-10-19"}                       | TASK_DEADLINE_CONTRADICTORY | /deadline/form
            {"before":"2025-10-20","nominalDueOn":"2025-10-20"}                     | TASK_DEADLINE_CONTRADICTORY | /deadline/nominalDueOn
            {"before":"2025-10-20","period":"2025-10"}                              | TASK_DEADLINE_CONTRADICTORY | /deadline/period
            {"period":"2025-10","recurrence":{"every":"MONTH"}}                     | TASK_DEADLINE_CONTRADICTORY | /deadline/recurrence
            {"form":"CONTINUOUS","nominalDueOn":"2025-10-19"}                       | TASK_DEADLINE_CONTRADICTORY | /deadline/form
            {"recurrence":{"every":"MONTH","day":25,"beforeDay":25}}                | TASK_DEADLINE_CONTRADICTORY | /deadline/recurrence/beforeDay
            {"recurrence":{"every":"MONTH","beforeDay":1}}                          | TASK_DEADLINE_CONTRADICTORY | /deadline/recurrence/beforeDay
            {"recurrence":{"every":"QUARTER","month":4}}                            | TASK_DEADLINE_CONTRADICTORY | /deadline/recurrence/month
            {"recurrence":{"every":"YEAR","from":"2026-01-01","to":"2025-12-31"}}   | TASK_DEADLINE_CONTRADICTORY | /deadline/recurrence/to
            """)
    void partsThatDoNotGoTogetherAreRefused(String written, String code, String pointer) throws Exception {
        DeadlineDraft draft = JSON.readValue(written, DeadlineDraft.class);
        Refusal refusal = assertThrows(Refusal.class, draft::settled);
        assertEquals(code, refusal.code().name());
        assertEquals(pointer, refusal.fields().getFirst().pointer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"every":"MONTH","day":25}                      | 2026-01-10 | 2026-01-10..2026-01-31:2026-01-25 2026-02-01..2026-02-28:2026-02-25
            {"every":"MONTH","beforeDay":15}                | 2026-01-20 | 2026-01-20..2026-02-28:2026-02-14 2026-03-01..2026-03-31:2026-03-14
            {"every":"MONTH","day":31}                      | 2026-02-01 | 2026-02-01..2026-02-28:2026-02-28 2026-03-01..2026-03-31:2026-03-31
            {"every":"QUARTER"}                             | 2026-02-05 | 2026-02-05..2026-03-31:2026-03-31 2026-04-01..2026-06-30:2026-06-30
            {"every":"HALF_YEAR","month":6,"beforeDay":15}  | 2026-01-01 | 2026-01-01..2026-06-30:2026-06-14 2026-07-01..2026-12-31:2026-12-14
            {"every":"YEAR","month":11,"day":30}            | 2025-12-05 | 2025-12-05..2026-12-31:2026-11-30 2027-01-01..2027-12-31:2027-11-30
            {"every":"QUARTER","to":"2026-05-10"}           | 2026-01-01 | 2026-01-01..2026-03-31:2026-03-31 2026-04-01..2026-05-10:2026-05-10
            {"every":"YEAR","month":1,"day":5,"to":"2026-06-30"} | 2026-02-01 | 2026-02-01..2026-06-30:2026-06-30
            """)
    void recurringWorkIsOwedOncePerPeriod(String written, LocalDate from, String expected) throws Exception {
        Recurrence recurrence = JSON.readValue(written, Recurrence.class);
        String found = recurrence.occurrences(from, LocalDate.of(2040, 1, 1), expected.split(" ").length).stream()
                .map(one -> one.from() + ".." + one.to() + ":" + one.nominalDueOn())
                .reduce((one, next) -> one + " " + next)
                .orElse("");
        assertEquals(expected, found);
    }

    @Test
    void whatHasEndedOpensNothing() throws Exception {
        Recurrence recurrence = JSON.readValue("{\"every\":\"MONTH\",\"to\":\"2026-03-31\"}", Recurrence.class);
        assertEquals(
                0,
                recurrence
                        .occurrences(LocalDate.of(2026, 4, 1), LocalDate.of(2040, 1, 1), 24)
                        .size());
    }
}
