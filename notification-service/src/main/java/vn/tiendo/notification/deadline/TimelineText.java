package vn.tiendo.notification.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.Block.Alignment;
import vn.tiendo.documents.OfficialDocument;
import vn.tiendo.documents.office.Office;
import vn.tiendo.documents.office.OfficeHead;
import vn.tiendo.notification.document.InWords;
import vn.tiendo.notification.ladder.Days;
import vn.tiendo.notification.ladder.Rung;

/**
 * A timeline on paper: what was sent to whom, when, by which rung, and when it was read. Pure.
 *
 * @param office the body that issues it
 * @param madeAt the moment up to which it tells
 */
record TimelineText(TimelineView timeline, Office office, Instant madeAt) {
    private static final Map<String, String> ROLES = Map.of(
            "plan-editor", "người soạn kế hoạch",
            "plan-issuer", "người ban hành kế hoạch",
            "reporter", "người báo cáo",
            "report-approver", "người duyệt báo cáo",
            "reviewer", "người thẩm định",
            "inspector", "người kiểm tra",
            "auditor", "người giám sát",
            "admin", "quản trị");
    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("TT", 1, Alignment.CENTER),
            new Block.Column("Nội dung", 6, Alignment.LEFT),
            new Block.Column("Thời điểm theo quy định", 4, Alignment.LEFT),
            new Block.Column("Đã gửi", 4, Alignment.LEFT),
            new Block.Column("Nơi nhận", 6, Alignment.LEFT),
            new Block.Column("Đã đọc", 4, Alignment.LEFT));

    /** Number, day and name are the office's to give. */
    OfficialDocument document() {
        OfficeHead head = new OfficeHead(office);
        return new OfficialDocument(
                head.letterhead("BC"),
                "Báo cáo",
                "quá trình nhắc việc, đôn đốc thực hiện “%s”"
                        .formatted(timeline.deadline().title()),
                List.of(),
                body(),
                head.signature(),
                List.of(head.fileOf()),
                List.of(),
                madeAt);
    }

    private List<Block> body() {
        DeadlineView deadline = timeline.deadline();
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph("Đơn vị thực hiện: %s.".formatted(InWords.name(deadline.organization()))));
        body.add(new Block.Paragraph("Thời hạn: %s.".formatted(InWords.due(deadline.dueAt()))));
        body.add(new Block.Paragraph("Tình trạng: %s.".formatted(standing(deadline))));
        body.add(new Block.Paragraph(
                "Tính đến %s, việc nhắc việc, đôn đốc được thực hiện như sau:".formatted(InWords.at(madeAt))));
        body.add(new Block.Table(COLUMNS, rows()));
        timeline.pauses().stream().map(TimelineText::pause).forEach(body::add);
        return body;
    }

    private static String standing(DeadlineView deadline) {
        if (deadline.closedAt() != null) {
            return "đã kết thúc lúc " + InWords.at(deadline.closedAt());
        }
        return deadline.waitingSince() == null
                ? "đang thực hiện"
                : "chờ trả lời khó khăn, vướng mắc từ " + InWords.at(deadline.waitingSince());
    }

    /** A row for each rung and body told; one that told nobody has its own, with why. */
    private List<Block.Row> rows() {
        List<Block.Row> rows = new ArrayList<>();
        int number = 0;
        for (TimelineView.Step step : timeline.steps()) {
            number++;
            rows.add(row(
                    number + ".",
                    step,
                    step.told().isEmpty() ? null : step.told().getFirst()));
            for (int more = 1; more < step.told().size(); more++) {
                rows.add(row("", step, step.told().get(more)));
            }
        }
        return rows;
    }

    private static Block.Row row(String number, TimelineView.Step step, TimelineView.@Nullable Told told) {
        return Block.Row.of(
                number,
                number.isEmpty() ? "" : "%s (%s)".formatted(act(step), distance(step)),
                number.isEmpty() ? "" : InWords.at(step.at()),
                told == null ? state(step) : InWords.at(told.deliveredAt()),
                told == null ? "" : addressee(told),
                told == null ? "" : told.readAt() == null ? "Chưa đọc" : InWords.at(told.readAt()));
    }

    private static String addressee(TimelineView.Told told) {
        return InWords.name(told.organization())
                + told.roles().stream()
                        .map(role -> ROLES.getOrDefault(role, role))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String act(TimelineView.Step step) {
        return switch (step.action()) {
            case REMIND -> "Nhắc việc";
            case URGE -> "Đôn đốc";
            case SUPERIOR -> "Báo cấp trên trực tiếp";
            case PROPOSE_CRITICISM -> "Dự thảo đề xuất phê bình, chấn chỉnh";
        };
    }

    /** What was sent and stands in no inbox yet is in a digest to come. */
    private static String state(TimelineView.Step step) {
        return switch (step.state()) {
            case SENT -> "Chờ gửi gộp";
            case PLANNED -> "Chưa đến thời điểm";
            case WAITING -> "Tạm dừng";
            case SKIPPED -> "Không gửi";
        };
    }

    private static String distance(TimelineView.Step step) {
        Duration after = Rung.parse(step.rung(), step.counted()).afterDue();
        if (after.isZero()) {
            return "đến hạn";
        }
        return (after.isNegative() ? "trước hạn " : "quá hạn ") + length(after.abs(), step.counted());
    }

    private static String length(Duration length, Days counted) {
        List<String> parts = new ArrayList<>();
        add(parts, length.toDays(), counted == Days.WORKING ? "ngày làm việc" : "ngày");
        add(parts, length.toHoursPart(), "giờ");
        add(parts, length.toMinutesPart(), "phút");
        add(parts, length.toSecondsPart(), "giây");
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(number + " " + unit);
        }
    }

    private static Block pause(TimelineView.Pause pause) {
        return new Block.Item("Tạm dừng nhắc việc từ %s %s do chờ trả lời khó khăn, vướng mắc."
                .formatted(
                        InWords.at(pause.since()),
                        pause.answeredAt() == null ? "đến nay" : "đến " + InWords.at(pause.answeredAt())));
    }
}
