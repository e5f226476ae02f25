package vn.tiendo.reporting.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate;
import vn.tiendo.aggregation.Aggregate.Outcome;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Contribution;

/** Makes one consolidated item out of everything that is said about it. */
final class LineMaker {
    private final Merge.Known known;
    private final Row.Key key;
    private final Row identity;
    private final Merge.@Nullable Indicator indicator;
    private final List<Voice> voices;
    private final List<Line.Absent> missing;

    /** @param own items of the consolidating body; one of the two lists is not empty, or a plan asks for it */
    LineMaker(Merge.Known known, Row.Key key, List<Row> own, List<Row> below) {
        this.known = known;
        this.key = key;
        this.identity = Stream.concat(own.stream(), preferPlan(below, known.parent()))
                .findFirst()
                .orElseThrow();
        this.indicator = identity.code() == null ? null : known.indicators().get(identity.code());
        this.voices =
                Stream.of(own, below).map(Voice::of).flatMap(Collection::stream).toList();
        this.missing = missing(own, below);
    }

    Line line() {
        return switch (key.type()) {
            case TARGET -> figure();
            case TASK -> progress();
            case TEXT -> words();
        };
    }

    private static Stream<Row> preferPlan(List<Row> rows, Merge.Parent parent) {
        return Stream.concat(rows.stream().filter(row -> Objects.equals(row.plan(), parent.plan())), rows.stream());
    }

    private Line figure() {
        if (indicator == null) {
            return line(Outcome.NOT_COMPUTABLE, Line.INDICATOR_UNKNOWN, without(null), missing);
        }
        Aggregate figure = Aggregation.of(indicator.aggregation(), indicator.unit())
                .over(Stream.concat(
                                voices.stream().map(Voice::contribution),
                                missing.stream().map(one -> new Contribution.Missing(one.organization(), one.reason())))
                        .toList());
        List<Line.Absent> absent = figure.missing().stream()
                .map(one -> new Line.Absent(one.from(), one.reason()))
                .toList();
        String why = figure.why() == null ? null : figure.why().name();
        return line(figure.outcome(), why, content(figure), absent);
    }

    private Content content(Aggregate figure) {
        return switch (figure.outcome()) {
            case VALUE ->
                new Content(
                        Content.Answer.VALUE,
                        figure.value(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.estimated(),
                        null,
                        null,
                        text(),
                        funds());
            case NIL -> without(Content.Answer.NIL);
            case NOT_APPLICABLE -> without(Content.Answer.NOT_APPLICABLE);
            case NOT_COMPUTABLE -> without(null);
        };
    }

    private Line progress() {
        List<Content> said = said();
        Content.Progress progress = Progresses.merged(said, !missing.isEmpty());
        if (progress == null) {
            return unheard();
        }
        BigDecimal percent = Progresses.percent(said);
        return line(
                Outcome.VALUE,
                null,
                new Content(null, null, null, null, false, progress, percent, text(), funds()),
                missing);
    }

    private Line words() {
        String text = text();
        return text == null
                ? unheard()
                : line(
                        Outcome.VALUE,
                        null,
                        new Content(null, null, null, null, false, null, null, text, funds()),
                        missing);
    }

    /** Nobody says more than that there is nothing to say. */
    private Line unheard() {
        if (said().stream().anyMatch(one -> one.answer() == Content.Answer.NIL)) {
            return line(Outcome.NIL, null, without(Content.Answer.NIL), missing);
        }
        return voices.isEmpty()
                ? line(Outcome.NOT_COMPUTABLE, Aggregate.Why.NOTHING_CONTRIBUTED.name(), without(null), missing)
                : line(Outcome.NOT_APPLICABLE, null, without(Content.Answer.NOT_APPLICABLE), missing);
    }

    private Line line(Outcome outcome, @Nullable String why, Content computed, List<Line.Absent> absent) {
        return new Line(
                key.type(),
                identity.subject(),
                identity.code(),
                identity.name(),
                indicator == null ? identity.unit() : indicator.unit(),
                indicator == null ? identity.ratio() : Boolean.valueOf(indicator.ratio()),
                indicator == null ? null : indicator.aggregation(),
                outcome,
                why,
                computed,
                voices.stream()
                        .map(voice -> voice.contributor(known.parent().organization()))
                        .toList(),
                absent,
                Progresses.counts(said()));
    }

    private Content without(Content.@Nullable Answer answer) {
        return new Content(answer, null, null, null, false, null, null, text(), funds());
    }

    private List<Content> said() {
        return voices.stream().map(voice -> voice.row().content()).toList();
    }

    private @Nullable String text() {
        return Texts.merged(voices.stream()
                .filter(voice -> voice.row().content().text() != null)
                .map(voice -> new Texts.Part(
                        known.names()
                                .getOrDefault(
                                        voice.row().organization(),
                                        voice.row().organization().toString()),
                        Objects.requireNonNull(voice.row().content().text())))
                .toList());
    }

    private @Nullable BigDecimal funds() {
        return said().stream()
                .map(Content::fundsSpent)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private List<Line.Absent> missing(List<Row> own, List<Row> below) {
        Set<UUID> heard =
                voices.stream().map(voice -> voice.row().organization()).collect(Collectors.toSet());
        Set<UUID> asked = below.stream().map(Row::organization).collect(Collectors.toSet());
        Map<UUID, String> reasons = new LinkedHashMap<>();
        if (!own.isEmpty() && !heard.contains(known.parent().organization())) {
            reasons.put(known.parent().organization(), Line.Absent.ITEM_UNANSWERED);
        }
        for (Unit unit : known.units()) {
            if (!heard.contains(unit.organization()) && (asked.contains(unit.organization()) || isAsked(unit))) {
                reasons.merge(
                        unit.organization(),
                        reason(unit),
                        (one, other) -> one.equals(Line.Absent.ITEM_UNANSWERED) ? other : one);
            }
        }
        List<Line.Absent> absent = new ArrayList<>();
        reasons.forEach((organization, reason) -> absent.add(new Line.Absent(organization, reason)));
        return absent;
    }

    private static String reason(Unit unit) {
        return unit.contributes()
                ? Line.Absent.ITEM_UNANSWERED
                : unit.standing().name();
    }

    private boolean isAsked(Unit unit) {
        return switch (key.type()) {
            case TARGET -> known.expected().contains(new Merge.Expected(unit.organization(), key.of()));
            case TASK -> false;
            case TEXT -> !unit.contributes();
        };
    }
}
