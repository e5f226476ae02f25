package vn.tiendo.notification.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.scope.OrganizationRef;

class NotificationTextsTest {
    private static final Instant DUE = Instant.parse("2026-06-15T17:00:00Z");
    private static final Locale VIETNAMESE = Locale.of("vi");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P3D      | Phòng VHXH còn 3 ngày để hoàn thành “Báo cáo tháng 6”, hạn 24:00 15/06/2026.
            PT71H    | Phòng VHXH còn 3 ngày để hoàn thành “Báo cáo tháng 6”, hạn 24:00 15/06/2026.
            PT24H    | Phòng VHXH còn 24 giờ để hoàn thành “Báo cáo tháng 6”, hạn 24:00 15/06/2026.
            PT61M    | Phòng VHXH còn 61 phút để hoàn thành “Báo cáo tháng 6”, hạn 24:00 15/06/2026.
            PT60S    | Phòng VHXH còn 60 giây để hoàn thành “Báo cáo tháng 6”, hạn 24:00 15/06/2026.
            """)
    void reminderSaysHowMuchTimeIsLeft(Duration left, String text) {
        NotificationRow row =
                row(NotificationKind.DEADLINE_APPROACHING, DUE, DUE.minus(left), "Báo cáo tháng 6", 0, false);
        assertEquals(text, NotificationView.of(row, VIETNAMESE).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            DEADLINE_MISSED | vi | 2026-06-15T17:00:00Z | 0 | false | Quá hạn: KH 564 {x} | Phòng VHXH chưa hoàn thành “KH 564 {x}”, hạn 24:00 15/06/2026.
            DEADLINE_MISSED | en | 2026-06-15T03:30:00Z | 0 | false | Overdue: KH 564 {x} | Phòng VHXH has not completed "KH 564 {x}", due 10:30 15/06/2026.
            REPORT_SUBMITTED | vi | none | 0 | true | Đã nộp báo cáo: KH 564 {x} | Phòng VHXH đã nộp “KH 564 {x}” (chậm hạn).
            REPORT_SUBMITTED | en | none | 0 | false | Report submitted: KH 564 {x} | Phòng VHXH submitted "KH 564 {x}".
            REPORT_RETURNED | vi | 2026-06-17T17:00:00Z | 2 | false | Báo cáo bị trả lại: KH 564 {x} | 2 mục của “KH 564 {x}” được trả lại để Phòng VHXH hoàn chỉnh, hạn 24:00 17/06/2026.
            REPORT_RETURNED | en | none | 1 | false | Report returned: KH 564 {x} | One item of "KH 564 {x}" came back to Phòng VHXH.
            REPORT_ACCEPTED | vi | none | 0 | false | Báo cáo được chấp nhận: KH 564 {x} | “KH 564 {x}” của Phòng VHXH đã được chấp nhận.
            DEADLINE_DIGEST | vi | 2026-06-15T17:00:00Z | 3 | false | 3 việc sắp đến hạn | 3 việc cần chú ý; gần hạn nhất là “KH 564 {x}” của Phòng VHXH, hạn 24:00 15/06/2026.
            DEADLINE_DIGEST | en | 2026-06-15T17:00:00Z | 1 | false | One thing is due soon | One thing needs attention; the nearest is "KH 564 {x}" of Phòng VHXH, due 24:00 15/06/2026.
            DEADLINE_URGED | vi | 2026-06-15T17:00:00Z | 0 | false | Đôn đốc: KH 564 {x} | Đề nghị Phòng VHXH khẩn trương hoàn thành “KH 564 {x}”, đã quá hạn 24:00 15/06/2026.
            DEADLINE_ESCALATED | en | 2026-06-15T17:00:00Z | 0 | false | A body below is late: KH 564 {x} | Phòng VHXH has not completed "KH 564 {x}", due 24:00 15/06/2026; the body above is asked to see to it.
            LETTER_DRAFTED | vi | 2026-06-15T17:00:00Z | 0 | false | Văn bản dự thảo chờ quyết định: KH 564 {x} | Có dự thảo văn bản về Phòng VHXH đối với “KH 564 {x}”, hạn 24:00 15/06/2026; đề nghị xem xét ban hành hoặc bỏ.
            LETTER_ISSUED | en | 2026-06-15T17:00:00Z | 0 | false | Letter: KH 564 {x} | There is a letter about Phòng VHXH and "KH 564 {x}", due 24:00 15/06/2026.
            PLAN_REPLACED | vi | none | 3 | false | Kế hoạch làm căn cứ đã được thay thế | Phòng VHXH đã thay thế một kế hoạch; 3 kế hoạch của đơn vị dựa vào đó cần được rà soát.
            PLAN_REPLACED | en | none | 1 | false | A plan that yours stand on was replaced | Phòng VHXH has replaced a plan; one of your plans stands on it and should be looked at.
            PLAN_REPLACED | en | none | 2 | false | A plan that yours stand on was replaced | Phòng VHXH has replaced a plan; 2 of your plans stand on it and should be looked at.
            """)
    void everyKindIsToldInBothLanguages(
            NotificationKind kind, String language, Instant due, int items, boolean late, String title, String text) {
        NotificationRow row = row(kind, due, DUE, "KH 564 {x}", items, late);
        NotificationView view = NotificationView.of(row, Locale.of(language));
        assertEquals(title, view.title());
        assertEquals(text, view.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | Quá hạn: nhiệm vụ
            en | Overdue: task
            """)
    void workNotHeardOfYetHasAGeneralName(String language, String title) {
        NotificationRow row = row(NotificationKind.DEADLINE_MISSED, DUE, DUE, null, 0, false);
        assertEquals(title, NotificationView.of(row, Locale.of(language)).title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none                | vi
            en-GB,en;q=0.9      | en
            fr                  | vi
            vi-VN,vi;q=0.9,en   | vi
            en;q=nonsense       | vi
            """)
    void languageFollowsTheHeader(String header, String language) {
        assertEquals(language, NotificationTexts.negotiate(header).getLanguage());
    }

    private static NotificationRow row(
            NotificationKind kind,
            @Nullable Instant due,
            Instant created,
            @Nullable String title,
            int items,
            boolean late) {
        UUID id = UUID.randomUUID();
        return new NotificationRow(
                id,
                new Position(1, 1),
                "H35.TANPHONG.VHXH",
                Set.of("reporter"),
                Set.of(),
                kind,
                "TASK",
                id,
                new OrganizationRef(id, "H35.TANPHONG.VHXH", "Phòng VHXH"),
                title,
                due,
                late,
                items,
                created,
                null);
    }
}
