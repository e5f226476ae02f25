package vn.tiendo.indicator.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a formula makes of the measurements of one body and window.
 *
 * @param result null where something is missing that it is made of
 */
public record ComputedFigure(
        UUID organizationId,
        String indicatorCode,
        LocalDate windowFrom,
        LocalDate windowTo,
        @Nullable Result result) {

    /**
     * @param value null where the formula does not apply
     * @param estimated whether anything is that it is made of
     * @param verified whether everything is that it is made of
     */
    public record Result(@Nullable BigDecimal value, boolean estimated, boolean verified) {
        Measurement.Content content(Measurement.Source source) {
            return new Measurement.Content(
                    value == null ? Measurement.Answer.NOT_APPLICABLE : Measurement.Answer.VALUE,
                    Ratio.plainOrNull(value),
                    null,
                    null,
                    estimated ? Measurement.Kind.ESTIMATED : Measurement.Kind.ACTUAL,
                    source);
        }

        Measurement.State state() {
            return verified ? Measurement.State.VERIFIED : Measurement.State.PROVISIONAL;
        }
    }

    Measurement.Key key() {
        return new Measurement.Key(organizationId, indicatorCode, windowFrom, windowTo, "");
    }

    /** What it makes of what stands now, nothing where that says so already; what a body said of its own goes before it. */
    Stream<Measurement> after(@Nullable Measurement now, Measurement.Source source, Supplier<UUID> ids) {
        Measurement standing = now == null || now.state() == Measurement.State.WITHDRAWN ? null : now;
        if (standing != null && standing.content().source().origin() != Measurement.Origin.PLATFORM) {
            return Stream.empty();
        } else if (result == null) {
            return standing == null ? Stream.empty() : Stream.of(standing.withdrawn());
        }
        Measurement.Content content = result.content(source);
        if (now == null) {
            return Stream.of(new Measurement(ids.get(), 1, key(), content, result.state()));
        }
        return now.state() == result.state() && now.content().saysTheSameAs(content)
                ? Stream.empty()
                : Stream.of(now.replacedBy(content, result.state()));
    }
}
