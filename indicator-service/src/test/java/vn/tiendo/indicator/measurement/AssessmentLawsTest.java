package vn.tiendo.indicator.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import vn.tiendo.indicator.catalogue.DefinitionsByDay;
import vn.tiendo.indicator.catalogue.Samples;

/** What a file makes of what stands, however often it comes, in whatever order and pieces. */
class AssessmentLawsTest {
    private static final List<UUID> BODIES = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final List<String> CODES = List.of("A", "B");

    private final Map<Measurement.Key, Measurement> standing = new HashMap<>();

    @BeforeTry
    void nothingStands() {
        standing.clear();
    }

    @Property
    void aFileThatComesAgainChangesNothing(
            @ForAll("files") List<Recording> before,
            @ForAll("filesWithoutDoubles") List<Recording> file,
            @ForAll @IntRange(min = 1, max = 9) int piece) {
        take(before, piece);
        take(file, piece);
        Map<Measurement.Key, Measurement> once = Map.copyOf(standing);

        List<Assessed> again = take(file, piece);

        assertEquals(once, standing);
        assertTrue(again.stream()
                .map(Assessed::effect)
                .allMatch(effect -> effect == Assessed.Effect.UNCHANGED || effect == Assessed.Effect.REFUSED));
    }

    @Property
    void neitherTheOrderOfItsLinesNorItsPiecesMatter(
            @ForAll("filesWithoutDoubles") List<Recording> file,
            @ForAll @IntRange(min = 1, max = 9) int piece,
            @ForAll Random random) {
        take(file, file.size() + 1);
        Map<Measurement.Key, String> whole = said();
        standing.clear();
        List<Recording> shuffled = new ArrayList<>(file);
        Collections.shuffle(shuffled, random);

        take(shuffled, piece);

        assertEquals(whole, said());
    }

    @Property
    void whatAFileSaysTwiceIsRefusedTheSecondTimeInWhateverPieceItStands(
            @ForAll("filesWithoutDoubles") List<Recording> file, @ForAll @IntRange(min = 1, max = 9) int piece) {
        List<Recording> doubled = new ArrayList<>(file);
        doubled.addAll(file);

        List<Assessed> assessed = take(doubled, piece);

        assessed.subList(0, file.size()).forEach(one -> assertEquals(Assessed.Effect.ADDED, one.effect()));
        assessed.subList(file.size(), doubled.size())
                .forEach(one -> assertEquals(Assessed.Effect.REFUSED, one.effect()));
    }

    /** As an import does: piece after piece, each on what the one before has left. */
    private List<Assessed> take(List<Recording> file, int piece) {
        Recording.By by = Recording.By.client(UUID.randomUUID(), "lgsp", Instant.EPOCH);
        List<Assessed> all = new ArrayList<>();
        for (int from = 0; from < file.size(); from += piece) {
            Assessment assessment = new Assessment(
                    by,
                    new DefinitionsByDay(CODES.stream()
                            .collect(Collectors.toMap(code -> code, code -> List.of(Samples.version(code))))));
            for (Assessment.Read read : assessment.read(file.subList(from, Math.min(file.size(), from + piece)))) {
                Assessed one = assessment.decide(read, standing, UUID::randomUUID);
                all.add(one);
            }
            all.stream()
                    .filter(one -> one.effect() != Assessed.Effect.REFUSED && one.recorded() != null)
                    .map(one -> one.recorded().measurement())
                    .forEach(one -> standing.put(one.key(), one));
        }
        return all;
    }

    private Map<Measurement.Key, String> said() {
        return standing.values().stream()
                .collect(Collectors.toMap(
                        Measurement::key,
                        one -> one.content().answer() + " " + one.content().value() + " "
                                + one.content().kind()));
    }

    @Provide
    Arbitrary<List<Recording>> files() {
        return recordings().list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Recording>> filesWithoutDoubles() {
        return recordings()
                .list()
                .uniqueElements(one -> List.of(one.organizationId(), one.indicatorCode(), one.windowTo()))
                .ofMaxSize(20);
    }

    private static Arbitrary<Recording> recordings() {
        Arbitrary<Measurement.Kind> kinds = Arbitraries.of(Measurement.Kind.class);
        Arbitrary<Integer> values = Arbitraries.integers().between(-1, 3); // -1: nothing to report
        return Combinators.combine(
                        Arbitraries.of(BODIES),
                        Arbitraries.of(CODES),
                        Arbitraries.integers().between(1, 4),
                        values,
                        kinds)
                .as((body, code, month, value, kind) -> new Recording(
                        body,
                        code,
                        LocalDate.of(2026, month, 1),
                        LocalDate.of(2026, month, 28),
                        "",
                        value < 0 ? Measurement.Answer.NIL : Measurement.Answer.VALUE,
                        value < 0 ? null : BigDecimal.valueOf(value),
                        null,
                        null,
                        kind));
    }
}
