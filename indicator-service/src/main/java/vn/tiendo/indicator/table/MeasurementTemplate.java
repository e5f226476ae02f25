package vn.tiendo.indicator.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An empty workbook to fill in, and what may stand in its columns. */
public final class MeasurementTemplate {
    private static final int CODE_WIDTH = 22;
    private static final int TEXT_WIDTH = 90;

    private MeasurementTemplate() {}

    /** The bytes of the workbook, with headings in this language. */
    public static byte[] in(Locale language) {
        boolean english = language.getLanguage().equals("en");
        List<MeasurementColumn> columns = MeasurementColumn.said();
        WorkbookWriter workbook = new WorkbookWriter();
        workbook.sheet(
                english ? "Measurements" : "Số liệu",
                columns.stream().map(column -> column.heading(language)).toList(),
                columns.stream().map(MeasurementColumn::width).toList());
        workbook.sheet(
                english ? "How to fill in" : "Hướng dẫn",
                english ? List.of("Column", "What stands in it") : List.of("Cột", "Nội dung"),
                List.of(CODE_WIDTH, TEXT_WIDTH));
        columns.stream()
                .map(column -> Stream.of(column.heading(language), english ? english(column) : vietnamese(column))
                        .map(Cell::of)
                        .toList())
                .forEach(workbook::row);
        workbook.end();
        return workbook.taken();
    }

    private static String vietnamese(MeasurementColumn column) {
        return switch (column) {
            case ORGANIZATION -> "Bắt buộc. Mã định danh của cơ quan, ví dụ H35.TANPHONG";
            case INDICATOR -> "Bắt buộc. Mã chỉ số trong danh mục";
            case WINDOW_FROM -> "Bắt buộc. Ngày đầu của kỳ số liệu, ví dụ 15/05/2026";
            case WINDOW_TO -> "Bắt buộc. Ngày cuối của kỳ số liệu, ví dụ 14/06/2026";
            case BREAKDOWN -> "Để trống nếu là tổng số; ví dụ GIOI=NU, nhiều phân tổ cách nhau bằng dấu chấm phẩy";
            case ANSWER -> "Có số liệu (mặc định), Không phát sinh hoặc Không áp dụng";
            case VALUE -> "Giá trị của chỉ số không phải tỷ lệ; có là 1, không là 0; thang bậc ghi thứ hạng";
            case NUMERATOR -> "Tử số của chỉ số tỷ lệ";
            case DENOMINATOR -> "Mẫu số của chỉ số tỷ lệ";
            case KIND -> "Thực hiện (mặc định) hoặc Ước thực hiện";
            case ORGANIZATION_NAME, INDICATOR_NAME, UNIT, RESULT, STATE, SOURCE, RECORDED_AT ->
                "Chỉ để xem, không đọc khi nhập";
        };
    }

    private static String english(MeasurementColumn column) {
        return switch (column) {
            case ORGANIZATION -> "Needed. The code of the organisation, such as H35.TANPHONG";
            case INDICATOR -> "Needed. The code of the indicator in the catalogue";
            case WINDOW_FROM -> "Needed. The first day of the window, such as 2026-05-15";
            case WINDOW_TO -> "Needed. The last day of the window, such as 2026-06-14";
            case BREAKDOWN -> "Empty for the whole; GIOI=NU for one part, several divided by semicolons";
            case ANSWER -> "VALUE (when empty), NIL or NOT_APPLICABLE";
            case VALUE -> "The value of what is no ratio; a yes is 1, a no 0, a grade its rank";
            case NUMERATOR -> "The numerator of a ratio";
            case DENOMINATOR -> "The denominator of a ratio";
            case KIND -> "ACTUAL (when empty) or ESTIMATED";
            case ORGANIZATION_NAME, INDICATOR_NAME, UNIT, RESULT, STATE, SOURCE, RECORDED_AT ->
                "To be read only; imports pass over it";
        };
    }
}
