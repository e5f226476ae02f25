package vn.tiendo.indicator.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.indicator.rollup.Window;

/**
 * What bodies said in their reports. Each has one voice: what it says for itself and those below it before what it says of its
 * own, an actual figure before an estimate, later before earlier.
 *
 * @param report the body's own report
 */
record Voices(UUID body, UUID report, List<Voice> all) {
    private static final Comparator<Spoken> STRENGTH = Comparator.comparing(
                    (Spoken spoken) -> spoken.voice().consolidated())
            .thenComparing(spoken -> !spoken.said().estimated())
            .thenComparing(spoken -> spoken.voice().at())
            .thenComparing(spoken -> spoken.voice().report());

    /** @param consolidated whether it speaks for the body and those below it */
    record Voice(
            UUID report,
            UUID organization,
            boolean consolidated,
            @Nullable Instant submittedAt,
            List<Said> said) {
        Instant at() {
            return submittedAt == null ? Instant.EPOCH : submittedAt;
        }
    }

    /** One answer, as it is kept with the report's statement. */
    record Said(
            String indicatorCode,
            LocalDate windowFrom,
            LocalDate windowTo,
            String answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String kind) {
        boolean estimated() {
            return kind.equals("ESTIMATED");
        }

        boolean isAbout(String code, Window window) {
            return indicatorCode.equals(code) && windowFrom.equals(window.from()) && windowTo.equals(window.to());
        }
    }

    private record Spoken(Voice voice, Said said) {
        Contribution contribution() {
            return switch (said.answer()) {
                case "NIL" -> new Contribution.Nil(voice.organization());
                case "NOT_APPLICABLE" -> new Contribution.NotApplicable(voice.organization());
                default ->
                    new Contribution.Value(
                            voice.organization(),
                            said.value(),
                            said.numerator(),
                            said.denominator(),
                            said.estimated(),
                            voice.at());
            };
        }
    }

    /** Whether the body's own report was handed in. */
    boolean isHandedIn() {
        return all.stream().anyMatch(this::isOfTheBody);
    }

    /** What a unit brought in; null where its report, if there is one, says nothing about it. */
    @Nullable
    Contribution of(UUID unit, String code, Window window) {
        return strongest(voice -> !isOfTheBody(voice) && voice.organization().equals(unit), code, window);
    }

    /** What the body says of its own. */
    @Nullable
    Contribution own(String code, Window window) {
        return strongest(voice -> isOfTheBody(voice) && !voice.consolidated(), code, window);
    }

    /** What the body says for itself and those below it. */
    @Nullable
    Contribution consolidated(String code, Window window) {
        return strongest(voice -> isOfTheBody(voice) && voice.consolidated(), code, window);
    }

    private boolean isOfTheBody(Voice voice) {
        return voice.report().equals(report);
    }

    private @Nullable Contribution strongest(Predicate<Voice> of, String code, Window window) {
        return all.stream()
                .filter(of)
                .flatMap(voice -> voice.said().stream()
                        .filter(said -> said.isAbout(code, window))
                        .map(said -> new Spoken(voice, said)))
                .max(STRENGTH)
                .map(Spoken::contribution)
                .orElse(null);
    }
}
