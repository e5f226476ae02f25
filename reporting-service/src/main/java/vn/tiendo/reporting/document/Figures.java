package vn.tiendo.reporting.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and days as Vietnamese documents write them: comma for decimals, point for thousands. */
final class Figures {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** At most two decimals, rounded half up; a dash for what is absent. */
    static String of(@Nullable BigDecimal number) {
        if (number == null) {
            return "-";
        }
        DecimalFormat format =
                new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi")));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    static String of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    static String percentage(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? "-"
                : of(numerator.multiply(HUNDRED).divide(denominator, DECIMALS, RoundingMode.HALF_UP));
    }

    static String day(LocalDate day) {
        return "%02d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
