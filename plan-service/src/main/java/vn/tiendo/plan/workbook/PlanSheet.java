package vn.tiendo.plan.workbook;

import static vn.tiendo.plan.workbook.SheetColumn.exact;
import static vn.tiendo.plan.workbook.SheetColumn.shown;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.kit.csv.Column;
import vn.tiendo.kit.csv.Columns;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.duty.DutyDraft;
import vn.tiendo.plan.target.TargetDraft;
import vn.tiendo.plan.task.TaskDraft;

/**
 * A sheet with a row for each thing of a kind. Its first columns are those of the annexes that people write; right of
 * {@link #KEY} stands whatever else a drafter can say, a column for each field.
 */
enum PlanSheet {
    TARGETS("Chỉ tiêu", Part.TARGET, TargetDraft.class) {
        @Override
        List<SheetColumn> annex(Map<String, Column> fields) {
            return List.of(
                    shown("STT", 6, Shown.NUMBER),
                    exact("Chỉ tiêu", 60, fields.get("name")),
                    exact("Đơn vị tính", 14, fields.get("unit")),
                    shown("Mục tiêu", 18, Shown.VALUE),
                    shown("Thời hạn", 16, Shown.DUE),
                    exact("Đơn vị chủ trì", 34, fields.get("lead")),
                    exact("Đơn vị phối hợp", 40, fields.get("coordinators")));
        }
    },
    TASKS("Nhiệm vụ", Part.TASK, TaskDraft.class) {
        @Override
        List<SheetColumn> annex(Map<String, Column> fields) {
            return List.of(
                    shown("STT", 6, Shown.NUMBER),
                    exact("Nhiệm vụ", 70, fields.get("name")),
                    exact("Đơn vị chủ trì", 34, fields.get("leadAsWritten")),
                    exact("Đơn vị phối hợp", 40, fields.get("coordinatorsAsWritten")),
                    exact("Thời hạn", 16, fields.get("deadline.asWritten")));
        }
    },
    DUTIES("Chế độ báo cáo", Part.REPORTING_DUTY, DutyDraft.class) {
        @Override
        List<SheetColumn> annex(Map<String, Column> fields) {
            return List.of(
                    shown("STT", 6, Shown.NUMBER),
                    exact("Đơn vị báo cáo", 40, fields.get("reporterAsWritten")),
                    exact("Nơi nhận báo cáo", 40, fields.get("recipientAsWritten")),
                    exact("Qua đơn vị", 30, fields.get("viaAsWritten")));
        }
    };

    /** What a row is called in the plan that was written out; a row that has it says everything itself. */
    static final String KEY = "Mã dòng";

    private static final int WIDTH = 18;

    private final String title;
    private final Part part;
    private final Class<?> draft;

    PlanSheet(String title, Part part, Class<?> draft) {
        this.title = title;
        this.part = part;
        this.draft = draft;
    }

    abstract List<SheetColumn> annex(Map<String, Column> fields);

    String title() {
        return title;
    }

    Part part() {
        return part;
    }

    Class<?> draft() {
        return draft;
    }

    List<SheetColumn> columns(ObjectMapper mapper) {
        Map<String, Column> fields = Columns.of(mapper.constructType(draft), mapper).stream()
                .collect(Collectors.toMap(
                        Column::name, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
        List<SheetColumn> columns = new ArrayList<>(annex(fields));
        columns.add(shown(KEY, WIDTH, Shown.KEY));
        List<Column> there = columns.stream().map(SheetColumn::field).toList();
        fields.values().stream()
                .filter(field -> !there.contains(field))
                .forEach(field -> columns.add(exact(Headings.of(field.name()), WIDTH, field)));
        return columns;
    }

    /** What stands in a column that is there for the reader only. */
    enum Shown {
        NUMBER,
        VALUE,
        DUE,
        KEY
    }
}
