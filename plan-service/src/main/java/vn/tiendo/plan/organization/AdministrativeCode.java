package vn.tiendo.plan.organization;

import static vn.tiendo.plan.organization.OrganizationError.ORGANIZATION_ADMINISTRATIVE_CODE_INVALID;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes of administrative units: Decision 19/2025/QĐ-TTg gives a province 2 digits and a commune 5; a district, while
 * there were any, had 3 (Decision 124/2004/QĐ-TTg).
 */
final class AdministrativeCode {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private AdministrativeCode() {}

    /** The code itself, when a body of that level can have it; refused otherwise. */
    static @Nullable String of(@Nullable String code, OrganizationLevel level) {
        if (code != null
                && (code.length() != digits(level) || !DIGITS.matcher(code).matches())) {
            throw ORGANIZATION_ADMINISTRATIVE_CODE_INVALID.at("/administrativeCode", code, level);
        }
        return code;
    }

    /** How many digits; 0 for a body that governs no administrative unit. */
    private static int digits(OrganizationLevel level) {
        return switch (level) {
            case PROVINCE -> 2;
            case DISTRICT -> 3;
            case COMMUNE -> 5;
            case CENTRAL, DEPARTMENT, UNIT -> 0;
        };
    }
}
