package vn.tiendo.plan.organization;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Electronic identification codes: Decision 20/2020/QĐ-TTg for State bodies ({@code H35.TANPHONG}, at most 35
 * characters), {@code Z01} to {@code Z99} and at most 32 characters more for all others. QCVN 102:2016/BTTTT wrote them
 * from the smallest to the largest, with zeros for the levels that are not there ({@code 000.00.00.H35}).
 */
final class OrganizationCode {
    private static final int MAX_LENGTH = 35;
    private static final Pattern STATE = Pattern.compile("[A-Y][0-9]{2}(\\.[0-9A-Z]+)*");
    private static final Pattern OTHER = Pattern.compile("Z(0[1-9]|[1-9][0-9])(\\.[0-9A-Z]+)*");
    private static final Pattern REVERSED = Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}");

    private OrganizationCode() {}

    static boolean isValid(String code) {
        return code.length() <= MAX_LENGTH
                && (STATE.matcher(code).matches() || OTHER.matcher(code).matches());
    }

    /** The code as it is kept: the older form turned round, a level of zeros at its small end left out. */
    static String read(String written) {
        String code = written.strip();
        if (!REVERSED.matcher(code.toUpperCase(Locale.ROOT)).matches()) {
            return code;
        }
        List<String> levels = Arrays.asList(code.toUpperCase(Locale.ROOT).split("\\."));
        Collections.reverse(levels);
        int last = levels.size();
        while (levels.get(last - 1).chars().allMatch(digit -> digit == '0')) {
            last--;
        }
        return String.join(".", levels.subList(0, last));
    }
}
