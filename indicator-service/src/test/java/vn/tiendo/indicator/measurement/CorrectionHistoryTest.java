package vn.tiendo.indicator.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.tiendo.indicator.catalogue.DefinitionsByDay;
import vn.tiendo.indicator.catalogue.Samples;
import vn.tiendo.indicator.measurement.Measurement.Answer;
import vn.tiendo.indicator.measurement.Measurement.Kind;
import vn.tiendo.indicator.measurement.Measurement.State;

/**
 * However figures are submitted, corrected, withdrawn, accepted and provided: what stands is what a naive reading of everything
 * said so far gives, and nothing that ever stood is lost.
 */
class CorrectionHistoryTest {
    private static final UUID BODY = new UUID(0, 1);
    private static final LocalDate FROM = LocalDate.parse("2026-05-15");
    private static final LocalDate TO = LocalDate.parse("2026-06-14");
    private static final Measurement.Key KEY = new Measurement.Key(BODY, "COUNT", FROM, TO, "");
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    /** One thing that happens: what, to which report, which figure. */
    record Step(int what, int report, int figure) {}

    /** What somebody says now, as the oracle remembers it. */
    private record Word(int figure, Kind kind, boolean verified, Instant at, UUID id) {}

    private final Map<Integer, TreeMap<Integer, Statement>> reports = new TreeMap<>();
    private final List<Measurement> history = new ArrayList<>();
    private Optional<Word> client = Optional.empty();
    private Instant now = START;

    @Property(tries = 2_000)
    void whatStandsIsWhatANaiveReadingGives(
            @ForAll @Size(max = 25) List<@IntRange(max = 6) Integer> whats,
            @ForAll @Size(value = 25) List<@IntRange(max = 2) Integer> which,
            @ForAll @Size(value = 25) List<@IntRange(min = 1, max = 5) Integer> figures) {
        CorrectionHistoryTest world = new CorrectionHistoryTest();
        for (int i = 0; i < whats.size(); i++) {
            world.happen(new Step(whats.get(i), which.get(i), figures.get(i)));
            world.check();
        }
    }

    private void happen(Step step) {
        now = now.plusSeconds(60);
        switch (step.what()) {
            case 0 -> submit(step, Kind.ACTUAL);
            case 1 -> submit(step, Kind.ESTIMATED);
            case 2 -> correct(step);
            case 3 -> turn(step, ReportState.WITHDRAWN);
            case 4 -> turn(step, ReportState.ACCEPTED);
            case 5 -> provide(step, Kind.ACTUAL);
            default -> {
                if (step.figure() < 3) {
                    provide(step, Kind.ESTIMATED);
                } else {
                    acceptProvided();
                }
            }
        }
    }

    private void submit(Step step, Kind kind) {
        if (!reports.containsKey(step.report())) {
            say(step.report(), 1, ReportState.SUBMITTED, step.figure(), kind);
        }
    }

    private void correct(Step step) {
        TreeMap<Integer, Statement> versions = reports.get(step.report());
        if (versions != null && versions.lastEntry().getValue().state() == ReportState.ACCEPTED) {
            say(step.report(), versions.lastKey() + 1, ReportState.SUBMITTED, step.figure(), Kind.ACTUAL);
        }
    }

    private void turn(Step step, ReportState state) {
        TreeMap<Integer, Statement> versions = reports.get(step.report());
        if (versions != null && versions.lastEntry().getValue().state() == ReportState.SUBMITTED) {
            Statement last = versions.lastEntry().getValue();
            put(
                    step.report(),
                    last.reportVersion(),
                    statement(step.report(), last.reportVersion(), state, last.submittedAt(), last.items()));
        }
    }

    private void say(int report, int version, ReportState state, int figure, Kind kind) {
        Statement.Item item =
                new Statement.Item("COUNT", FROM, TO, Answer.VALUE, BigDecimal.valueOf(figure), null, null, kind);
        put(report, version, statement(report, version, state, now, List.of(item)));
    }

    private void put(int report, int version, Statement statement) {
        reports.computeIfAbsent(report, any -> new TreeMap<>()).put(version, statement);
        List<Statement> all =
                reports.values().stream().flatMap(one -> one.values().stream()).toList();
        history.addAll(
                Settlement.settle(Set.of(KEY), all, Map.of("COUNT", 1), current(), provided(), () -> new UUID(0, 9)));
    }

    private void provide(Step step, Kind kind) {
        Recording.By by = new Recording.By(Measurement.Origin.CLIENT, new UUID(7, history.size()), "lgsp", now);
        Recording recording = new Recording(
                BODY, "COUNT", FROM, TO, "", Answer.VALUE, BigDecimal.valueOf(step.figure()), null, null, kind);
        Assessment assessment =
                new Assessment(by, new DefinitionsByDay(Map.of("COUNT", List.of(Samples.version("COUNT")))));
        Assessed assessed =
                assessment.decide(assessment.read(List.of(recording)).getFirst(), current(), () -> new UUID(0, 9));
        Optional<Word> stands = naive();
        boolean estimateAfterActual =
                stands.isPresent() && stands.get().kind() == Kind.ACTUAL && kind == Kind.ESTIMATED;
        boolean nothingNew = stands.isPresent()
                && stands.get().kind() == kind
                && stands.get().figure() == step.figure();
        assertEquals(estimateAfterActual, assessed.effect() == Assessed.Effect.REFUSED);
        if (!estimateAfterActual && !nothingNew) {
            history.add(assessed.recorded().measurement());
            client = Optional.of(new Word(step.figure(), kind, false, now, by.recording()));
        }
    }

    private void acceptProvided() {
        Measurement last = history.isEmpty() ? null : history.getLast();
        if (last != null
                && last.content().source().origin() == Measurement.Origin.CLIENT
                && last.state() == State.PROVISIONAL) {
            history.add(last.replacedBy(last.content(), State.VERIFIED));
            client = client.map(word -> new Word(word.figure(), word.kind(), true, word.at(), word.id()));
        }
    }

    /** Of each report the last version that was not withdrawn; of all words the actual one, then the later one. */
    private Optional<Word> naive() {
        List<Word> words = new ArrayList<>(client.stream().toList());
        reports.values()
                .forEach(versions -> versions.descendingMap().values().stream()
                        .filter(one -> one.state() != ReportState.WITHDRAWN)
                        .findFirst()
                        .ifPresent(one -> words.add(new Word(
                                one.items().getFirst().value().intValue(),
                                one.items().getFirst().kind(),
                                one.state() == ReportState.ACCEPTED,
                                one.submittedAt(),
                                one.reportId()))));
        return words.stream()
                .max(Comparator.comparing((Word word) -> word.kind() == Kind.ACTUAL)
                        .thenComparing(Word::at));
    }

    private void check() {
        Optional<String> stands = current().values().stream()
                .filter(one -> one.state() != State.WITHDRAWN)
                .map(one -> one.content().value() + " " + one.content().kind() + " " + (one.state() == State.VERIFIED)
                        + " " + one.content().source().id())
                .findFirst();
        assertEquals(
                naive().map(word -> word.figure() + " " + word.kind() + " " + word.verified() + " " + word.id()),
                stands);
        assertEquals(
                IntStream.rangeClosed(1, history.size()).boxed().toList(),
                history.stream().map(Measurement::version).toList());
    }

    private Map<Measurement.Key, Measurement> current() {
        return history.isEmpty() ? Map.of() : Map.of(KEY, history.getLast());
    }

    private Map<Measurement.Key, Measurement> provided() {
        return history.stream()
                .filter(one -> one.content().source().origin() == Measurement.Origin.CLIENT)
                .reduce((one, later) -> later)
                .map(one -> Map.of(KEY, one))
                .orElse(Map.of());
    }

    private static Statement statement(
            int report, int version, ReportState state, Instant submittedAt, List<Statement.Item> items) {
        UUID original = new UUID(3, report);
        UUID id = new UUID(3 + version, report);
        return new Statement(
                version == 1 ? original : id, original, version, version, state, BODY, BODY, submittedAt, null, items);
    }
}
