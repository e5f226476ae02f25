package vn.tiendo.indicator.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.measurement.Measurement.Answer;
import vn.tiendo.indicator.measurement.Measurement.Kind;
import vn.tiendo.indicator.measurement.Measurement.State;

class SettlementTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID MADE = new UUID(0, 9);
    private static final LocalDate FROM = LocalDate.parse("2026-05-15");
    private static final LocalDate TO = LocalDate.parse("2026-06-14");
    private static final Measurement.Key KEY = new Measurement.Key(ONE, "RATE", FROM, TO, "");
    private static final Instant NOON = Instant.parse("2026-06-14T05:00:00Z");

    @Test
    void aFirstStatementMakesTheFirstVersion() {
        Measurement made = settle(null, statement(ONE, 1, ReportState.SUBMITTED, 5, 8));

        assertEquals(MADE, made.id());
        assertEquals(1, made.version());
        assertEquals(State.PROVISIONAL, made.state());
        assertEquals(new BigDecimal("62.5"), made.content().value());
    }

    @Test
    void acceptanceVerifiesTheSameContentAsANewVersion() {
        Measurement before = settle(null, statement(ONE, 1, ReportState.SUBMITTED, 5, 8));

        Measurement after = settle(before, statement(ONE, 1, ReportState.ACCEPTED, 5, 8));

        assertEquals(before.replacedBy(before.content(), State.VERIFIED), after);
    }

    @Test
    void aReturnedReportChangesNothing() {
        Measurement before = settle(null, statement(ONE, 1, ReportState.SUBMITTED, 5, 8));

        assertEquals(List.of(), changes(before, statement(ONE, 1, ReportState.RETURNED, 5, 8)));
    }

    @Test
    void withdrawalOfTheOnlyStatementWithdrawsTheMeasurementOnce() {
        Measurement before = settle(null, statement(ONE, 1, ReportState.SUBMITTED, 5, 8));

        Measurement gone = settle(before, statement(ONE, 1, ReportState.WITHDRAWN, 5, 8));

        assertEquals(before.withdrawn(), gone);
        assertEquals(List.of(), changes(gone, statement(ONE, 1, ReportState.WITHDRAWN, 5, 8)));
    }

    @Test
    void aCorrectionSpeaksForItsReportAndItsWithdrawalRestoresWhatWasAccepted() {
        Statement accepted = statement(ONE, 1, ReportState.ACCEPTED, 5, 8);
        Measurement verified = settle(null, accepted);

        Measurement corrected = settle(verified, accepted, statement(ONE, 2, ReportState.SUBMITTED, 6, 8));
        Measurement restored = settle(corrected, accepted, statement(ONE, 2, ReportState.WITHDRAWN, 6, 8));

        assertEquals(new BigDecimal("75"), corrected.content().value());
        assertEquals(State.PROVISIONAL, corrected.state());
        assertEquals(new Measurement(MADE, 3, KEY, verified.content(), State.VERIFIED), restored);
    }

    @Test
    void anActualFigureGoesBeforeALaterEstimate() {
        Statement actual = statement(ONE, 1, ReportState.SUBMITTED, 5, 8);
        Statement estimate = new Statement(
                OTHER,
                OTHER,
                1,
                1,
                ReportState.SUBMITTED,
                ONE,
                ONE,
                NOON.plusSeconds(60),
                null,
                List.of(item(Answer.VALUE, 7, 8, Kind.ESTIMATED)));

        assertEquals(ONE, settle(null, estimate, actual).content().source().id());
    }

    @Test
    void aCorrectionSpeaksForTheReportItCorrectsEvenAsAnEstimate() {
        Statement accepted = statement(ONE, 1, ReportState.ACCEPTED, 5, 8);
        Statement correction = new Statement(
                OTHER,
                ONE,
                2,
                1,
                ReportState.SUBMITTED,
                ONE,
                ONE,
                NOON.minusSeconds(60),
                null,
                List.of(item(Answer.VALUE, 7, 8, Kind.ESTIMATED)));

        assertEquals(
                OTHER, settle(null, accepted, correction).content().source().id());
    }

    @Test
    void aZeroDenominatorIsNotApplicableAndKeepsItsParts() {
        Measurement made = settle(null, statement(ONE, 1, ReportState.SUBMITTED, 0, 0));

        assertEquals(Answer.NOT_APPLICABLE, made.content().answer());
        assertEquals(BigDecimal.ZERO, made.content().denominator());
        assertEquals(null, made.content().value());
    }

    @Test
    void anItemOfAnUnknownIndicatorWaits() {
        Statement said = statement(ONE, 1, ReportState.SUBMITTED, 5, 8);

        assertEquals(
                List.of(), Settlement.settle(Set.of(KEY), List.of(said), Map.of(), Map.of(), Map.of(), () -> MADE));
    }

    private static Measurement settle(Measurement current, Statement... statements) {
        List<Measurement> changes = changes(current, statements);
        assertEquals(1, changes.size());
        return changes.getFirst();
    }

    private static List<Measurement> changes(Measurement current, Statement... statements) {
        Map<Measurement.Key, Measurement> standing = current == null ? Map.of() : Map.of(KEY, current);
        return Settlement.settle(
                Set.of(KEY), Arrays.asList(statements), Map.of("RATE", 100), standing, Map.of(), () -> MADE);
    }

    private static Statement statement(UUID report, int correction, ReportState state, int above, int below) {
        List<Statement.Item> items = List.of(item(Answer.VALUE, above, below, Kind.ACTUAL));
        return new Statement(report, report, correction, 1, state, ONE, ONE, NOON, null, items);
    }

    private static Statement.Item item(Answer answer, int above, int below, Kind kind) {
        return new Statement.Item(
                "RATE", FROM, TO, answer, null, BigDecimal.valueOf(above), BigDecimal.valueOf(below), kind);
    }
}
