package vn.tiendo.plan.workbook;

import java.util.Map;

/** What the fields of drafts are called in sheets; one that has no name there goes by its own. */
final class Headings {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("kind", "Loại"),
            Map.entry("comparator", "So sánh"),
            Map.entry("evalComparator", "So sánh khi đánh giá"),
            Map.entry("value", "Giá trị"),
            Map.entry("valueTo", "Giá trị đến"),
            Map.entry("firm", "Cam kết"),
            Map.entry("dueOn", "Ngày đến hạn"),
            Map.entry("dueBasis", "Căn cứ của hạn"),
            Map.entry("indicator.code", "Mã chỉ số"),
            Map.entry("indicator.name", "Tên chỉ số"),
            Map.entry("indicator.unit", "Đơn vị của chỉ số"),
            Map.entry("indicator.numerator", "Tử số"),
            Map.entry("indicator.denominator", "Mẫu số"),
            Map.entry("indicator.direction", "Chiều tốt"),
            Map.entry("indicator.aggregation", "Cách tổng hợp"),
            Map.entry("indicator.overTime", "Theo thời gian"),
            Map.entry("reporter", "Mã đơn vị báo cáo"),
            Map.entry("recipient", "Mã nơi nhận"),
            Map.entry("via", "Mã đơn vị trung gian"),
            Map.entry("theme", "Nhóm nhiệm vụ"),
            Map.entry("lead", "Mã đơn vị chủ trì"),
            Map.entry("coordinators", "Mã đơn vị phối hợp"),
            Map.entry("monitor", "Mã đơn vị theo dõi"),
            Map.entry("head", "Người chịu trách nhiệm"),
            Map.entry("deliverable", "Sản phẩm"),
            Map.entry("deadline.nominalDueOn", "Ngày đến hạn"),
            Map.entry("progress", "Tiến độ"),
            Map.entry("frequencies", "Kỳ báo cáo"),
            Map.entry("dueRule.day", "Hạn: ngày"),
            Map.entry("dueRule.month", "Hạn: tháng"),
            Map.entry("dueRule.inclusive", "Hạn: kể cả ngày đó"));

    private Headings() {}

    static String of(String field) {
        return NAMES.getOrDefault(field, field);
    }
}
