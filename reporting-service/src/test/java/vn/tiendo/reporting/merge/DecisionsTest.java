package vn.tiendo.reporting.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.merge.Scene.NOON;
import static vn.tiendo.reporting.merge.Scene.PARENT;
import static vn.tiendo.reporting.merge.Scene.ratio;
import static vn.tiendo.reporting.merge.Scene.task;
import static vn.tiendo.reporting.merge.Scene.unit;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.reporting.merge.Content.Progress;

/** The small decisions of a consolidation, each as a table. */
class DecisionsTest {
    @ParameterizedTest(name = "{0}, newest {1}, accepted {2}, {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // obligation, newest version, accepted, moment, standing, late, correction under way
                "OPEN,      -,         false, before, NOT_YET_DUE,            false, false",
                "OPEN,      DRAFT,     false, before, NOT_YET_DUE,            false, false",
                "OPEN,      -,         false, after,  NOT_SUBMITTED,          true,  false",
                "OPEN,      APPROVED,  false, after,  NOT_SUBMITTED,          true,  false",
                "SATISFIED, SUBMITTED, false, after,  SUBMITTED_NOT_ACCEPTED, false, false",
                "SATISFIED, RETURNED,  false, before, RETURNED,               false, false",
                "SATISFIED, ACCEPTED,  true,  after,  CONTRIBUTED,            false, false",
                "SATISFIED, DRAFT,     true,  after,  CONTRIBUTED,            false, true",
                "WAIVED,    -,         false, after,  WAIVED,                 false, false",
                "WAIVED,    ACCEPTED,  true,  after,  CONTRIBUTED,            false, false",
            })
    void everyUnitStandsSomewhere(
            String status,
            String newest,
            boolean accepted,
            String moment,
            Unit.Standing standing,
            boolean late,
            boolean correction) {
        Unit unit = Unit.of(
                new Unit.Owed(
                        new UUID(4, 1),
                        unit(1),
                        status,
                        NOON,
                        newest,
                        null,
                        accepted ? new UUID(2, 1) : null,
                        accepted ? 1 : null,
                        newest == null ? null : correction ? 2 : 1),
                moment.equals("before") ? NOON.minusSeconds(1) : NOON);

        assertEquals(standing, unit.standing());
        assertEquals(late, unit.late());
        assertEquals(correction, unit.correctionUnderWay());
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            COMPLETED                 | COMPLETED   | 100
            COMPLETED COMPLETED:90    | COMPLETED   | 90
            COMPLETED IN_PROGRESS:40  | IN_PROGRESS | 40
            COMPLETED IN_PROGRESS     | IN_PROGRESS | -
            NOT_STARTED NOT_STARTED   | NOT_STARTED | 0
            NOT_STARTED COMPLETED     | IN_PROGRESS | 0
            CANCELLED COMPLETED       | COMPLETED   | 100
            CANCELLED CANCELLED       | CANCELLED   | -
            CONTINUOUS CONTINUOUS     | CONTINUOUS  | -
            CONTINUOUS COMPLETED      | IN_PROGRESS | -
            """)
    void theProgressOfManyIsThatOfTheSlowest(String said, Progress progress, Integer percent) {
        List<Content> contents = Arrays.stream(said.split(" "))
                .map(one -> one.split(":"))
                .map(one -> task(Progress.valueOf(one[0]), one.length == 1 ? null : Integer.valueOf(one[1])))
                .toList();

        assertEquals(progress, Progresses.merged(contents, false));
        assertEquals(percent, percent(contents));
    }

    private static Integer percent(List<Content> contents) {
        return Progresses.percent(contents) == null
                ? null
                : Integer.valueOf(Progresses.percent(contents).intValueExact());
    }

    @Test
    void nothingIsCompletedWhileSomebodyHasNotAnswered() {
        assertEquals(Progress.IN_PROGRESS, Progresses.merged(List.of(task(Progress.COMPLETED, null)), true));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 19, 40, 47, 48, 200})
    void wordsOfManyStayWithinTheLimitAndSayWhatWasCut(int units) {
        List<Texts.Part> parts = IntStream.rangeClosed(1, units)
                .mapToObj(n -> new Texts.Part("Đơn vị " + n, "Vướng mắc về hạ tầng 𝔸 ".repeat(60)))
                .toList();

        String merged = Texts.merged(parts);

        assertTrue(merged.length() <= Texts.LIMIT, "length " + merged.length());
        assertTrue(merged.length() > Texts.LIMIT - 150, "length " + merged.length());
        assertTrue(merged.startsWith("[Đơn vị 1] Vướng mắc"));
        assertTrue(merged.contains("Đã rút gọn"));
        assertEquals(
                merged,
                new String(
                        merged.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void whoSaysLittleIsNotCutForThoseWhoSayMuch() {
        String merged =
                Texts.merged(List.of(new Texts.Part("A", "dài ".repeat(800)), new Texts.Part("B", "Ngắn gọn.")));

        assertTrue(merged.contains("[B] Ngắn gọn."));
        assertTrue(merged.contains("Đã rút gọn: 1 ý kiến; không hiển thị: 0"));
    }

    @Test
    void whatAPersonChangedStaysBesideWhatIsComputedAndTheRestFollows() {
        Scene before = scene().accepted(1).says(1, "HS", ratio(1, 2));
        Line computed = before.line();
        Items.Standing untouched = new Items.Standing(new UUID(7, 1), computed, computed.computed());
        Items.Standing adjusted = new Items.Standing(new UUID(7, 1), computed, ratio(2, 2));
        Line next = before.accepted(2).says(2, "HS", ratio(3, 2)).line();

        assertEquals(next.computed(), write(untouched, next).says());
        assertEquals(ratio(2, 2), write(adjusted, next).says());
        assertEquals(next, write(adjusted, next).line());
        assertEquals(untouched.item(), write(untouched, next).item());
    }

    private static Items.Written write(Items.Standing standing, Line next) {
        return Items.onto(List.of(standing), List.of(next), List.of()).getFirst();
    }

    @Test
    void theDifferenceNamesTheUnitsThatMovedAnItemAndNoOthers() {
        Line before = scene().accepted(1)
                .says(1, "HS", ratio(1, 2))
                .accepted(2)
                .says(2, "HS", ratio(1, 2))
                .line();
        Line after = scene().accepted(1)
                .says(1, "HS", ratio(1, 2))
                .accepted(2)
                .says(2, "HS", ratio(2, 2))
                .accepted(3)
                .says(3, "HS", ratio(0, 2))
                .line();

        Difference.Change change =
                Difference.between(List.of(before), List.of(after)).getFirst();

        assertEquals(before.computed(), change.before());
        assertEquals(after.computed(), change.after());
        assertEquals(
                List.of(
                        new Difference.Cause(unit(2), Difference.What.CHANGED, ratio(1, 2), ratio(2, 2)),
                        new Difference.Cause(unit(3), Difference.What.ARRIVED, null, ratio(0, 2))),
                change.because());
        assertEquals(List.of(), Difference.between(List.of(after), List.of(after)));
    }

    @Test
    void aFigureThatStaysTheSameThoughItsPartsMovedIsStillSaid() {
        Line before = scene().accepted(1)
                .says(1, "HS", ratio(1, 2))
                .accepted(2)
                .says(2, "HS", ratio(2, 2))
                .line();
        Line after = scene().accepted(1)
                .says(1, "HS", ratio(2, 2))
                .accepted(2)
                .says(2, "HS", ratio(1, 2))
                .line();

        assertEquals(
                2,
                Difference.between(List.of(before), List.of(after))
                        .getFirst()
                        .because()
                        .size());
    }

    private static Scene scene() {
        Scene scene = new Scene().indicator("HS", "%", Kind.RATIO_OF_SUMS).own("HS", ratio(0, 1));
        assertEquals(PARENT, scene.own.getFirst().organization());
        return scene;
    }
}
