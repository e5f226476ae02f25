package vn.tiendo.notification.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.OfficialDocument;
import vn.tiendo.documents.office.Office;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.ladder.Action;
import vn.tiendo.notification.ladder.Days;
import vn.tiendo.notification.policy.DeadlineKind;

class TimelineTextTest {
    private static final Instant DUE = Instant.parse("2026-06-15T17:00:00Z");
    private static final OrganizationRef WARD = new OrganizationRef(UUID.randomUUID(), "W", "UBND phường Tân Phong");
    private static final OrganizationRef DIVISION = new OrganizationRef(UUID.randomUUID(), "W.D", "Phòng A");

    @Test
    void saysWhatWasSentToWhomByWhichRungAndWhenItWasRead() {
        Instant sent = Instant.parse("2026-06-12T17:00:00Z");
        OfficialDocument document = document(
                List.of(
                        step("-P7D", Days.CALENDAR, Action.REMIND, TimelineView.State.SKIPPED),
                        step(
                                "-P1D",
                                Days.WORKING,
                                Action.REMIND,
                                TimelineView.State.SENT,
                                new TimelineView.Told(
                                        DIVISION, List.of("reporter", "report-approver"), sent, null, List.of()),
                                new TimelineView.Told(
                                        WARD, List.of("reviewer"), sent, sent.plusSeconds(90), List.of())),
                        step("PT0S", Days.CALENDAR, Action.URGE, TimelineView.State.PLANNED),
                        step("P1DT12H", Days.CALENDAR, Action.SUPERIOR, TimelineView.State.WAITING)),
                List.of(new TimelineView.Pause(sent, sent.plusSeconds(3_600)), new TimelineView.Pause(sent, null)));
        assertEquals("quá trình nhắc việc, đôn đốc thực hiện “Báo cáo”", document.subject());
        assertEquals("BC-UBND", document.letterhead().symbol());
        assertEquals(
                List.of(
                        row("1.", "Nhắc việc (trước hạn 7 ngày)", "Không gửi", "", ""),
                        row(
                                "2.",
                                "Nhắc việc (trước hạn 1 ngày làm việc)",
                                "00:00 ngày 13/6/2026",
                                "Phòng A (người báo cáo, người duyệt báo cáo)",
                                "Chưa đọc"),
                        Block.Row.of(
                                "",
                                "",
                                "",
                                "00:00 ngày 13/6/2026",
                                "Ủy ban nhân dân phường Tân Phong (người thẩm định)",
                                "00:01 ngày 13/6/2026"),
                        row("3.", "Đôn đốc (đến hạn)", "Chưa đến thời điểm", "", ""),
                        row("4.", "Báo cấp trên trực tiếp (quá hạn 1 ngày 12 giờ)", "Tạm dừng", "", "")),
                table(document).rows());
        assertEquals(
                List.of(
                        new Block.Item(
                                "Tạm dừng nhắc việc từ 00:00 ngày 13/6/2026 đến 01:00 ngày 13/6/2026 do chờ trả lời khó khăn, vướng mắc."),
                        new Block.Item(
                                "Tạm dừng nhắc việc từ 00:00 ngày 13/6/2026 đến nay do chờ trả lời khó khăn, vướng mắc.")),
                document.body().subList(5, 7));
    }

    @Test
    void saysUntilWhenItIsDueAndUpToWhenItTells() {
        List<Block> body = document(List.of(), List.of()).body();
        assertTrue(body.contains(new Block.Paragraph("Đơn vị thực hiện: Phòng A.")));
        assertTrue(body.contains(new Block.Paragraph("Thời hạn: 24:00 ngày 15/6/2026.")));
        assertTrue(body.contains(new Block.Paragraph(
                "Tính đến 08:30 ngày 02/01/2027, việc nhắc việc, đôn đốc được thực hiện như sau:")));
    }

    private static Block.Row row(String number, String what, String sent, String whom, String read) {
        return Block.Row.of(number, what, "00:00 ngày 16/6/2026", sent, whom, read);
    }

    private static Block.Table table(OfficialDocument document) {
        return document.body().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static TimelineView.Step step(
            String rung, Days counted, Action action, TimelineView.State state, TimelineView.Told... told) {
        return new TimelineView.Step(rung, counted, action, DUE, DUE, state, null, List.of(told));
    }

    private static OfficialDocument document(List<TimelineView.Step> steps, List<TimelineView.Pause> pauses) {
        DeadlineView deadline = new DeadlineView(
                UUID.randomUUID(),
                1,
                SubjectType.OBLIGATION,
                UUID.randomUUID(),
                DeadlineKind.PERIODIC,
                "Báo cáo",
                DIVISION,
                WARD,
                DUE,
                DeadlineStatus.OPEN,
                null,
                null,
                null);
        return new TimelineText(
                        new TimelineView(deadline, steps, pauses),
                        new Office(
                                "UBND phường Tân Phong",
                                "UBND tỉnh Lai Châu",
                                "UBND phường Tân Phong",
                                "COMMUNE",
                                "STATE"),
                        Instant.parse("2027-01-02T01:30:00Z"))
                .document();
    }
}
