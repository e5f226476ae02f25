package vn.tiendo.plan.files;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows numbers as Vietnamese read them, a comma before the decimals; dates always day first, whatever the cell's format. */
final class VietnameseCells extends DataFormatter {
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    VietnameseCells() {
        super(Locale.forLanguageTag("vi-VN"));
    }

    @Override
    public String formatRawCellContents(double value, int format, String pattern, boolean since1904) {
        if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904);
            return DAY_FIRST.format(moment);
        }
        return super.formatRawCellContents(value, format, pattern, since1904);
    }
}
