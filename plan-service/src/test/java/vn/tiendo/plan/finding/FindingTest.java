package vn.tiendo.plan.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tiendo.plan.finding.FindingStatus.ACCEPTED;
import static vn.tiendo.plan.finding.FindingStatus.ANSWERED;
import static vn.tiendo.plan.finding.FindingStatus.DRAFT;
import static vn.tiendo.plan.finding.FindingStatus.OPEN;
import static vn.tiendo.plan.finding.FindingStatus.RETURNED;
import static vn.tiendo.plan.finding.FindingStatus.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.workingcalendar.WorkingCalendar;

class FindingTest {
    private static final Instant NOW = Instant.parse("2026-09-25T03:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);
    private static final UUID OWNER = new UUID(0, 1);
    private static final FindingDraft DRAFTED =
            new FindingDraft(Severity.MAJOR, "thiếu hồ sơ", "bổ sung", "H35.XA", DUE, null, null, null);

    private static LastDay day(int later) {
        return LastDay.of(DUE.plusDays(later), WorkingCalendar.of(List.of()));
    }

    private static Finding draft() {
        return Finding.draft(new UUID(0, 2), new UUID(0, 3), 1, DRAFTED, OWNER, day(0), NOW);
    }

    private static Map<FindingStatus, Finding> everyState() {
        Map<FindingStatus, Finding> states = new EnumMap<>(FindingStatus.class);
        Finding open = draft().opened(NOW);
        states.put(DRAFT, draft());
        states.put(OPEN, open);
        states.put(ANSWERED, open.answered());
        states.put(RETURNED, open.answered().returned(null));
        states.put(ACCEPTED, open.answered().accepted());
        states.put(WITHDRAWN, open.withdrawn());
        return states;
    }

    @Test
    void everyStepIsTakenFromTheStatesThatAllowItAndFromNoOther() {
        Map<String, UnaryOperator<Finding>> steps = new LinkedHashMap<>();
        steps.put("edit", finding -> finding.edited(DRAFTED, OWNER, day(0)));
        steps.put("open", finding -> finding.opened(NOW));
        steps.put("answer", Finding::answered);
        steps.put("accept", Finding::accepted);
        steps.put("return", finding -> finding.returned(null));
        steps.put("extend", finding -> finding.extended(day(1)));
        steps.put("withdraw", Finding::withdrawn);
        steps.put("pass", finding -> finding.passed(new UUID(0, 9)));
        Map<String, String> table = new LinkedHashMap<>();
        steps.forEach((name, step) -> {
            StringBuilder row = new StringBuilder();
            everyState()
                    .forEach((status, finding) -> row.append(status)
                            .append('→')
                            .append(outcome(finding, step))
                            .append(' '));
            table.put(name, row.toString().strip());
        });
        assertEquals(
                Map.of(
                        "edit", "DRAFT→DRAFT OPEN→- ANSWERED→- RETURNED→- ACCEPTED→- WITHDRAWN→-",
                        "open", "DRAFT→OPEN OPEN→- ANSWERED→- RETURNED→- ACCEPTED→- WITHDRAWN→-",
                        "answer", "DRAFT→- OPEN→ANSWERED ANSWERED→- RETURNED→ANSWERED ACCEPTED→- WITHDRAWN→-",
                        "accept", "DRAFT→- OPEN→- ANSWERED→ACCEPTED RETURNED→- ACCEPTED→- WITHDRAWN→-",
                        "return", "DRAFT→- OPEN→- ANSWERED→RETURNED RETURNED→- ACCEPTED→- WITHDRAWN→-",
                        "extend", "DRAFT→- OPEN→OPEN ANSWERED→- RETURNED→RETURNED ACCEPTED→- WITHDRAWN→-",
                        "withdraw",
                                "DRAFT→WITHDRAWN OPEN→WITHDRAWN ANSWERED→WITHDRAWN RETURNED→WITHDRAWN ACCEPTED→- WITHDRAWN→-",
                        "pass", "DRAFT→DRAFT OPEN→OPEN ANSWERED→ANSWERED RETURNED→RETURNED ACCEPTED→- WITHDRAWN→-"),
                table);
    }

    private static String outcome(Finding finding, UnaryOperator<Finding> step) {
        try {
            Finding after = step.apply(finding);
            assertEquals(finding.version() + 1, after.version());
            return after.status().name();
        } catch (Refusal refused) {
            assertEquals(FindingError.FINDING_STATE, refused.code());
            return "-";
        }
    }

    @Test
    void moreTimeIsALaterDayAndNeverAnEarlierOne() {
        Finding open = draft().opened(NOW);
        assertEquals(DUE.plusDays(7), open.extended(day(7)).nominalDueOn());
        assertEquals(DUE.plusDays(7), open.answered().returned(day(7)).nominalDueOn());
        assertEquals(DUE, open.answered().returned(null).nominalDueOn());
        Refusal refused = assertThrows(Refusal.class, () -> open.extended(day(0)));
        assertEquals(FindingError.FINDING_DUE_NOT_LATER, refused.code());
    }

    @Test
    void whoTakesOverOwesWhatTheFormerOwnerOwed() {
        Finding passed = draft().opened(NOW).answered().returned(null).passed(new UUID(0, 9));
        assertEquals(new UUID(0, 9), passed.ownerId());
        assertEquals(DUE, passed.nominalDueOn());
        assertEquals(NOW, passed.openedAt());
    }

    /** Civil Code, article 148.5: 30/4 and 1/5/2026 are holidays, then comes a week-end. */
    @Test
    void aLastDayThatIsADayOffIsTheNextWorkingDay() {
        LastDay day = LastDay.of(LocalDate.of(2026, 4, 30), WorkingCalendar.of(List.of()));
        assertEquals(LocalDate.of(2026, 4, 30), day.nominal());
        assertEquals(Instant.parse("2026-05-04T17:00:00Z"), day.dueAt());
    }
}
