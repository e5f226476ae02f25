package vn.tiendo.kit.test;

import java.util.Arrays;
import java.util.List;
import vn.tiendo.kit.problem.ErrorCode;
import vn.tiendo.kit.problem.ProblemTexts;

/** Checks that every code of some enums has its texts in both languages; for the tests of every service. */
public final class ErrorCatalogue {
    private ErrorCatalogue() {}

    @SafeVarargs
    public static void requireTexts(Class<? extends Enum<?>>... codes) {
        List<String> missing = Arrays.stream(codes)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .flatMap(code -> ProblemTexts.missing((ErrorCode) code).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw new AssertionError("texts are missing: " + missing);
        }
    }
}
