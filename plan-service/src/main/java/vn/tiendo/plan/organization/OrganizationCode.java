package vn.tiendo.plan.organization;

import java.util.regex.Pattern;

/**
 * Electronic identification codes: Decision 20/2020/QĐ-TTg for State bodies ({@code H35.TANPHONG}, at most 35
 * characters), {@code Z01} to {@code Z99} and at most 32 characters more for all others.
 */
final class OrganizationCode {
    private static final int MAX_LENGTH = 35;
    private static final Pattern STATE = Pattern.compile("[A-Y][0-9]{2}(\\.[0-9A-Z]+)*");
    private static final Pattern OTHER = Pattern.compile("Z(0[1-9]|[1-9][0-9])(\\.[0-9A-Z]+)*");

    private OrganizationCode() {}

    static boolean isValid(String code) {
        return code.length() <= MAX_LENGTH
                && (STATE.matcher(code).matches() || OTHER.matcher(code).matches());
    }
}
