package vn.tiendo.indicator.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure as somebody says it who hands in no report.
 *
 * @param breakdown {@code DIMENSION=CODE}, several joined by a semicolon; empty for the whole
 * @param value of a graded answer its rank on the scale, of a yes 1; none where parts make it
 */
public record Recording(
        UUID organizationId,
        String indicatorCode,
        LocalDate windowFrom,
        LocalDate windowTo,
        String breakdown,
        Measurement.Answer answer,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Measurement.Kind kind) {

    /** The same, with answer and kind by their names. */
    public static Recording of(
            UUID organizationId,
            String indicatorCode,
            LocalDate windowFrom,
            LocalDate windowTo,
            String breakdown,
            String answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String kind) {
        return new Recording(
                organizationId,
                indicatorCode,
                windowFrom,
                windowTo,
                breakdown,
                Measurement.Answer.valueOf(answer),
                value,
                numerator,
                denominator,
                Measurement.Kind.valueOf(kind));
    }

    /**
     * Who says it.
     *
     * @param recording the request or import, which the figures name as their source
     * @param client the machine client, as its token names it
     */
    public record By(Measurement.Origin origin, UUID recording, String client, Instant statedAt) {
        public static By client(UUID recording, String client, Instant statedAt) {
            return new By(Measurement.Origin.CLIENT, recording, client, statedAt);
        }

        Measurement.Source source() {
            return new Measurement.Source(origin, recording, 1, client, statedAt);
        }
    }
}
