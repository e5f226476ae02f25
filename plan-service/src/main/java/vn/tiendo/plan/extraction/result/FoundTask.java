package vn.tiendo.plan.extraction.result;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Work written in the body of a plan. {@code due} is the last nominal day: "before the 20th" gives the 19th. */
public record FoundTask(
        String name,
        @Nullable String theme,
        @Nullable String lead,
        List<String> coordinators,
        @Nullable LocalDate due,
        Source source,
        double confidence,
        String rule) {

    FoundTask spelled(UnaryOperator<String> names) {
        return new FoundTask(
                name,
                theme,
                lead == null ? null : names.apply(lead),
                coordinators.stream().map(names).toList(),
                due,
                source,
                confidence,
                rule);
    }
}
