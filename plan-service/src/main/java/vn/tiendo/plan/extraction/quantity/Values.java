package vn.tiendo.plan.extraction.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as Vietnamese writes them: a comma before decimals, full stops between thousands. */
final class Values {

    private static final int MOST_DIGITS = 18;

    private Values() {}

    static @Nullable BigDecimal parse(String written) {
        if (written.length() > MOST_DIGITS
                || !written.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',')) return null;
        String plain = isGrouped(written) ? written.replace(".", "") : written;
        plain = plain.replace(',', '.');
        if (plain.indexOf('.') != plain.lastIndexOf('.') || plain.endsWith(".")) return null;
        return new BigDecimal(plain);
    }

    /** "1.500", "10.000", "1.234,5"; but not "99.9". */
    private static boolean isGrouped(String written) {
        String whole = written.indexOf(',') < 0 ? written : written.substring(0, written.indexOf(','));
        int dot = whole.indexOf('.');
        if (dot < 1 || dot > 3) return false;
        for (int i = dot; i < whole.length(); i += 4) {
            if (whole.charAt(i) != '.'
                    || whole.length() - i < 4
                    || whole.substring(i + 1, i + 4).indexOf('.') >= 0) return false;
        }
        return true;
    }
}
