package vn.tiendo.indicator.imports;

import java.util.Arrays;
import java.util.List;
import vn.tiendo.kit.problem.ErrorCode;

/**
 * What is wrong with a line.
 *
 * @param line 1 for the first line of the file
 * @param column its name; empty for the whole line
 * @param code stable, as those of problems
 * @param arguments what the code is about, as text
 */
record LineFault(int line, String column, String code, List<String> arguments) {
    static LineFault of(int line, String column, ErrorCode code, Object... arguments) {
        return new LineFault(
                line,
                column,
                code.name(),
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
