package vn.tiendo.indicator.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of files of measurements: the key that programs use, and the headings that people read. */
public enum MeasurementColumn {
    ORGANIZATION("organization", "Mã cơ quan", "Organisation code", 22),
    INDICATOR("indicator", "Mã chỉ số", "Indicator code", 22),
    WINDOW_FROM("windowFrom", "Từ ngày", "From", 12),
    WINDOW_TO("windowTo", "Đến ngày", "To", 12),
    BREAKDOWN("breakdown", "Phân tổ", "Breakdown", 20),
    ANSWER("answer", "Câu trả lời", "Answer", 16),
    VALUE("value", "Giá trị", "Value", 14),
    NUMERATOR("numerator", "Tử số", "Numerator", 14),
    DENOMINATOR("denominator", "Mẫu số", "Denominator", 14),
    KIND("kind", "Loại số liệu", "Kind", 16),
    ORGANIZATION_NAME("organizationName", "Tên cơ quan", "Organisation name", 34),
    INDICATOR_NAME("indicatorName", "Tên chỉ số", "Indicator name", 44),
    UNIT("unit", "Đơn vị tính", "Unit", 12),
    RESULT("result", "Kết quả", "Result", 14),
    STATE("state", "Trạng thái", "State", 14),
    SOURCE("source", "Nguồn", "Source", 12),
    RECORDED_AT("recordedAt", "Ghi nhận lúc", "Recorded at", 26);

    private static final Map<String, MeasurementColumn> BY_HEADING = Arrays.stream(values())
            .flatMap(column -> Stream.of(column.key, column.vietnamese, column.english)
                    .map(MeasurementColumn::plain)
                    .distinct()
                    .map(heading -> Map.entry(heading, column)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<String, MeasurementColumn> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(MeasurementColumn::key, Function.identity()));

    private final String key;
    private final String vietnamese;
    private final String english;
    private final int width;

    MeasurementColumn(String key, String vietnamese, String english, int width) {
        this.key = key;
        this.vietnamese = vietnamese;
        this.english = english;
        this.width = width;
    }

    public String key() {
        return key;
    }

    /** Characters, as a sheet shows it. */
    int width() {
        return width;
    }

    /** English where it is asked for, else Vietnamese. */
    public String heading(Locale language) {
        return language.getLanguage().equals("en") ? english : vietnamese;
    }

    /** What a file may say; what stands right of these is shown by exports, and imports pass over it. */
    public static List<MeasurementColumn> said() {
        return List.of(values()).subList(0, KIND.ordinal() + 1);
    }

    /** Whether a figure is said with it. */
    public boolean isSaid() {
        return compareTo(KIND) <= 0;
    }

    public static Optional<MeasurementColumn> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The column of a heading: its key, or what it is called in Vietnamese or English, whatever the capitals and blanks. */
    public static Optional<MeasurementColumn> ofHeading(String heading) {
        return Optional.ofNullable(BY_HEADING.get(plain(heading)));
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replace("organiz", "organis");
    }
}
