package vn.tiendo.indicator.sdmx;

import java.util.List;

/**
 * A column of a structure.
 *
 * @param codelist where its codes come from; empty where it is not coded
 * @param type what it holds where it is not coded, as SDMX calls that
 */
record Component(String id, Label label, String codelist, String type) {
    static final String BODIES = "CL_BODY";
    static final String FREQUENCIES = "CL_FREQ";
    static final String STATUSES = "CL_OBS_STATUS";
    static final String STATES = "CL_STATE";
    static final String ANSWERS = "CL_ANSWER";

    static final List<Component> KEY = List.of(
            coded("FREQ", new Label("Tần suất", "Frequency"), FREQUENCIES),
            coded("INDICATOR", new Label("Chỉ số", "Indicator"), "CL_INDICATOR"),
            coded("REF_AREA", new Label("Cơ quan báo cáo", "Reporting body"), BODIES));
    static final Component TIME = typed("TIME_PERIOD", new Label("Kỳ số liệu", "Window"), "TimeRange");
    static final List<Component> PARTS = List.of(
            typed("OBS_VALUE", new Label("Giá trị", "Value"), "Decimal"),
            typed("NUMERATOR", new Label("Tử số", "Numerator"), "Decimal"),
            typed("DENOMINATOR", new Label("Mẫu số", "Denominator"), "Decimal"));
    static final List<Component> ATTRIBUTES = List.of(
            coded("OBS_STATUS", new Label("Tình trạng quan sát", "Observation status"), STATUSES),
            coded("STATE", new Label("Trạng thái xác nhận", "Whether it is verified"), STATES),
            coded("ANSWER", new Label("Câu trả lời", "Answer"), ANSWERS),
            typed("UNIT_MEASURE", new Label("Đơn vị tính", "Unit of measure"), "String"));

    static Component coded(String id, Label label, String codelist) {
        return new Component(id, label, codelist, "");
    }

    static Component typed(String id, Label label, String type) {
        return new Component(id, label, "", type);
    }

    boolean isCoded() {
        return !codelist.isEmpty();
    }
}
