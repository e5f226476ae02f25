package vn.tiendo.plan.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.Block.Alignment;
import vn.tiendo.documents.Block.Column;
import vn.tiendo.kit.scope.OrganizationRef;

/** Targets, tasks and duties of a plan's file in the words of a document. */
final class PlanWords {
    static final List<Column> TASK_COLUMNS = List.of(
            new Column("TT", 1, Alignment.CENTER),
            new Column("Nhiệm vụ", 7, Alignment.LEFT),
            new Column("Đơn vị chủ trì", 3, Alignment.LEFT),
            new Column("Đơn vị phối hợp", 3, Alignment.LEFT),
            new Column("Thời hạn", 2.5, Alignment.CENTER),
            new Column("Sản phẩm", 3.5, Alignment.LEFT));

    /** Of an item in a list; the document sets its own. */
    private static final Pattern MARK = Pattern.compile("^\\s*[-–+*•]\\s+");

    private PlanWords() {}

    /** As the document words it where it does; else its name and what is asked. */
    static String target(Map<String, Object> target) {
        String written = text(target, "asWritten");
        if (!written.isBlank()) {
            return MARK.matcher(written).replaceFirst("");
        }
        String due = day(target.get("dueOn"));
        return Stream.of(
                        text(target, "name") + demand(target),
                        due.isEmpty() ? "" : "hoàn thành trước hoặc trong ngày " + due,
                        body(target.get("reporter")).isEmpty() ? "" : "đơn vị báo cáo: " + body(target.get("reporter")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String demand(Map<String, Object> target) {
        String value = number(target.get("value"));
        if (value.isEmpty()) {
            return "";
        }
        String unit = text(target, "unit");
        String amount = unit.isEmpty() ? value : value + " " + unit;
        return switch (text(target, "comparator")) {
            case ">=" -> ": tối thiểu " + amount;
            case ">" -> ": trên " + amount;
            case "<=" -> ": tối đa " + amount;
            case "<" -> ": dưới " + amount;
            case "range" -> ": từ %s đến %s %s".formatted(value, number(target.get("valueTo")), unit);
            default -> ": " + amount;
        };
    }

    static Block.Row task(int number, Map<String, Object> task) {
        return Block.Row.of(
                Integer.toString(number),
                text(task, "name"),
                first(body(task.get("lead")), text(task, "leadAsWritten")),
                first(bodies(task.get("coordinators")), words(task.get("coordinatorsAsWritten"))),
                deadline(task.get("deadline")),
                text(task, "deliverable"));
    }

    private static String deadline(@Nullable Object deadline) {
        return deadline instanceof Map<?, ?> said
                ? first(words(said.get("asWritten")), day(said.get("nominalDueOn")))
                : "";
    }

    static String duty(Map<String, Object> duty) {
        String via = first(body(duty.get("via")), text(duty, "viaAsWritten"));
        return "%s báo cáo %s%s %s%s"
                .formatted(
                        first(body(duty.get("reporter")), text(duty, "reporterAsWritten")),
                        first(body(duty.get("recipient")), text(duty, "recipientAsWritten")),
                        via.isEmpty() ? "" : " (qua %s)".formatted(via),
                        frequencies(duty.get("frequencies")),
                        due(duty.get("dueRule")))
                .strip();
    }

    private static String frequencies(@Nullable Object frequencies) {
        return frequencies instanceof Collection<?> several
                ? several.stream().map(one -> frequency(one.toString())).collect(Collectors.joining(", "))
                : "";
    }

    private static String frequency(String name) {
        return switch (name) {
            case "MONTH" -> "hằng tháng";
            case "QUARTER" -> "hằng quý";
            case "HALF_YEAR" -> "6 tháng";
            case "NINE_MONTH" -> "9 tháng";
            case "YEAR" -> "hằng năm";
            case "AD_HOC" -> "đột xuất";
            case "CONTINUOUS" -> "thường xuyên";
            default -> "định kỳ";
        };
    }

    private static String due(@Nullable Object rule) {
        if (!(rule instanceof Map<?, ?> said)) {
            return "";
        }
        String month = words(said.get("month"));
        return "%s ngày %s%s"
                .formatted(
                        Boolean.TRUE.equals(said.get("inclusive")) ? ", chậm nhất" : ", trước",
                        words(said.get("day")),
                        month.isEmpty() ? "" : " tháng " + month);
    }

    static String text(Map<String, Object> fields, String field) {
        return words(fields.get(field));
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> several -> several.stream().map(PlanWords::words).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static String body(@Nullable Object value) {
        return value instanceof OrganizationRef body ? first(body.name(), body.code()) : "";
    }

    private static String bodies(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(PlanWords::body).collect(Collectors.joining(", "))
                : "";
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null && !one.isBlank() ? one : other == null ? "" : other;
    }

    private static String number(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi")))
                .format(new BigDecimal(value.toString()));
    }

    private static String day(@Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return "";
        }
        LocalDate day = LocalDate.parse(value.toString());
        return "%02d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
