package vn.tiendo.indicator.measurement;

import static vn.tiendo.indicator.measurement.MeasurementError.MEASUREMENT_ALREADY_ACTUAL;
import static vn.tiendo.indicator.measurement.MeasurementError.MEASUREMENT_BREAKDOWN_UNKNOWN;
import static vn.tiendo.indicator.measurement.MeasurementError.MEASUREMENT_INDICATOR_NOT_REPORTED;
import static vn.tiendo.indicator.measurement.MeasurementError.MEASUREMENT_INDICATOR_UNKNOWN;
import static vn.tiendo.indicator.measurement.MeasurementError.MEASUREMENT_NUMBERS_DO_NOT_FIT;
import static vn.tiendo.indicator.measurement.MeasurementError.MEASUREMENT_TWICE;
import static vn.tiendo.indicator.measurement.MeasurementError.MEASUREMENT_WINDOW_NOT_VALID;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Breakdowns;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.catalogue.DefinitionVersion;
import vn.tiendo.indicator.catalogue.DefinitionsByDay;

/**
 * What becomes of figures that are said without a report: pure. The last word counts, but an estimate never replaces an actual
 * figure.
 */
final class Assessment {
    private final Recording.By by;
    private final DefinitionsByDay definitions;

    Assessment(Recording.By by, DefinitionsByDay definitions) {
        this.by = by;
        this.definitions = definitions;
    }

    /** A figure that can be kept, or what is wrong with it. */
    record Read(Recording recording, @Nullable Assessed refused, Measurement.@Nullable Key key) {}

    /** Looks at each figure alone, and refuses the second of two about the same thing. */
    List<Read> read(List<Recording> recordings) {
        Set<Measurement.Key> seen = new HashSet<>();
        List<Read> read = new ArrayList<>();
        for (Recording one : recordings) {
            Optional<Assessed> fault = fault(one);
            if (fault.isPresent()) {
                read.add(new Read(one, fault.get(), null));
            } else {
                Measurement.Key key = key(one);
                read.add(
                        seen.add(key)
                                ? new Read(one, null, key)
                                : new Read(one, Assessed.refused(one, MEASUREMENT_TWICE, "indicator"), null));
            }
        }
        return read;
    }

    private Optional<Assessed> fault(Recording one) {
        if (!definitions.knows(one.indicatorCode())) {
            return fault(one, MEASUREMENT_INDICATOR_UNKNOWN, "indicator", one.indicatorCode());
        } else if (one.windowFrom().isAfter(one.windowTo())) {
            return fault(one, MEASUREMENT_WINDOW_NOT_VALID, "windowTo", one.windowFrom(), one.windowTo());
        }
        Definition definition = version(one).definition();
        if (!definition.takesFigures() && by.origin() == Measurement.Origin.CLIENT) {
            return fault(one, MEASUREMENT_INDICATOR_NOT_REPORTED, "indicator", one.indicatorCode());
        } else if (Breakdowns.canonical(one.breakdown(), definition).isEmpty()) {
            return fault(one, MEASUREMENT_BREAKDOWN_UNKNOWN, "breakdown", one.breakdown(), one.indicatorCode());
        } else if (!numbersFit(one, definition)) {
            return fault(one, MEASUREMENT_NUMBERS_DO_NOT_FIT, "answer", definition.valueKind());
        }
        return Optional.empty();
    }

    private static Optional<Assessed> fault(Recording one, MeasurementError code, String field, Object... arguments) {
        return Optional.of(Assessed.refused(one, code, field, arguments));
    }

    /** A ratio is its two parts and nothing else, any other value is one number; without a value there is none. */
    private static boolean numbersFit(Recording one, Definition definition) {
        boolean value = one.value() != null;
        boolean above = one.numerator() != null;
        boolean below = one.denominator() != null;
        boolean asked = one.answer() == Measurement.Answer.VALUE;
        return definition.hasParts() ? !value && above == asked && below == asked : value == asked && !above && !below;
    }

    private DefinitionVersion version(Recording one) {
        return definitions.on(one.windowTo(), one.indicatorCode());
    }

    /** Whom an indicator trusts is asked as of now, whatever window the figure is about. */
    private Definition newest(Recording one) {
        return definitions.on(LocalDate.MAX, one.indicatorCode()).definition();
    }

    private Measurement.Key key(Recording one) {
        String breakdown =
                Breakdowns.canonical(one.breakdown(), version(one).definition()).orElseThrow();
        return new Measurement.Key(
                one.organizationId(), one.indicatorCode(), one.windowFrom(), one.windowTo(), breakdown);
    }

    /** What a figure makes of what stands now; its rules are not looked at yet. */
    Assessed decide(Read read, Map<Measurement.Key, Measurement> current, Supplier<UUID> ids) {
        if (read.refused() != null) {
            return read.refused();
        }
        Recording recording = read.recording();
        DefinitionVersion version = version(recording);
        Measurement.Key key = Objects.requireNonNull(read.key());
        Measurement.Content said = content(recording, version.definition());
        Measurement.State state = stateOf(newest(recording));
        Measurement now = current.get(key);
        if (now == null) {
            return made(recording, Assessed.Effect.ADDED, new Measurement(ids.get(), 1, key, said, state), version);
        } else if (now.state() == Measurement.State.WITHDRAWN) {
            return made(recording, Assessed.Effect.ADDED, now.replacedBy(said, state), version);
        } else if (now.content().source().equals(by.source())) {
            return Assessed.refused(recording, MEASUREMENT_TWICE, "indicator"); // by an earlier part of the same file
        } else if (now.content().kind() == Measurement.Kind.ACTUAL && said.kind() == Measurement.Kind.ESTIMATED) {
            return Assessed.refused(recording, MEASUREMENT_ALREADY_ACTUAL, "kind");
        } else if (now.content().saysTheSameAs(said) && !(raises(now.state(), state))) {
            return new Assessed(recording, Assessed.Effect.UNCHANGED, null, null, now);
        }
        return made(recording, Assessed.Effect.REPLACED, now.replacedBy(said, state), version);
    }

    private static Assessed made(
            Recording recording, Assessed.Effect effect, Measurement measurement, DefinitionVersion version) {
        return new Assessed(
                recording, effect, null, new Recorded(measurement, version.version(), List.of(), null), null);
    }

    private static boolean raises(Measurement.State now, Measurement.State said) {
        return now == Measurement.State.PROVISIONAL && said == Measurement.State.VERIFIED;
    }

    /** The trusted source of an indicator, and what was counted here, need nobody's acceptance. */
    private Measurement.State stateOf(Definition definition) {
        return by.origin() == Measurement.Origin.PLATFORM
                        || by.client().equals(definition.details().trustedClient())
                ? Measurement.State.VERIFIED
                : Measurement.State.PROVISIONAL;
    }

    private Measurement.Content content(Recording one, Definition definition) {
        BigDecimal above = one.numerator();
        BigDecimal below = one.denominator();
        Optional<BigDecimal> value = above == null || below == null
                ? Optional.ofNullable(Ratio.plainOrNull(one.value()))
                : new Ratio(above, below).times(Definition.factor(definition.unit()));
        boolean applies = one.answer() != Measurement.Answer.VALUE || value.isPresent();
        return new Measurement.Content(
                applies ? one.answer() : Measurement.Answer.NOT_APPLICABLE,
                value.orElse(null),
                Ratio.plainOrNull(above),
                Ratio.plainOrNull(below),
                one.kind(),
                by.source());
    }
}
