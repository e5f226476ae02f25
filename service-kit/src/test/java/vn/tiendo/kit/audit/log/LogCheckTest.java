package vn.tiendo.kit.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.kit.audit.log.Logs.check;
import static vn.tiendo.kit.audit.log.Logs.testimony;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.kit.audit.log.Fault.Kind;
import vn.tiendo.kit.audit.log.Logs.Batch;

class LogCheckTest {
    /** Five batches were announced; the backup had three. */
    private static final List<Batch> ANNOUNCED = Logs.of(List.of(2, 3, 1, 2, 2));

    private static final List<Batch> RESTORED = ANNOUNCED.subList(0, 3);
    private static final Continuation SAID = new Continuation(
            2,
            3,
            RESTORED.getLast().seal().head(),
            1,
            5,
            ANNOUNCED.getLast().seal().head());

    private static String record(Continuation said) {
        return "{\"id\":\"c\",\"action\":\"audit.continued\",\"facts\":{\"epoch\":%d,\"fromBatch\":%d,\"fromHead\":\"%s\",\"lostEpoch\":%d,\"lostBatch\":%d,\"lostHead\":\"%s\"}}"
                .formatted(
                        said.epoch(),
                        said.fromBatch(),
                        said.fromHead(),
                        said.lostEpoch(),
                        said.lostBatch(),
                        said.lostHead());
    }

    private static List<Batch> goneOn(long number, Continuation said) {
        List<Batch> log = new ArrayList<>(RESTORED);
        log.add(Logs.sealed(log, 2, number, List.of(Logs.text(number, 0), record(said))));
        return Logs.continued(log, 2, number + 1, List.of(2, 1));
    }

    @Test
    void aRestoredLogThatSaysWhereItGoesOnFromIsIntactForThoseWhoSawWhatIsLost() {
        List<Testimony> witnesses = Stream.concat(ANNOUNCED.stream(), goneOn(6, SAID).stream())
                .map(Logs::testimony)
                .toList();
        assertEquals(Optional.empty(), check(goneOn(6, SAID), witnesses, SAID));
    }

    @Test
    void aRestoredLogThatHasNotGoneOnYetIsShorterThanOthersKnow() {
        Fault fault = check(RESTORED, List.of(testimony(ANNOUNCED.getLast()))).orElseThrow();
        assertEquals(Kind.TAIL_MISSING, fault.kind());
        assertEquals(4, fault.batch());
    }

    static Stream<Arguments> untrueContinuations() {
        String other = "f".repeat(64);
        return Stream.of(
                Arguments.of("says nothing", goneOn(6, SAID), new Continuation[0]),
                Arguments.of("from another batch", goneOn(6, SAID), new Continuation[] {
                    new Continuation(2, 2, SAID.fromHead(), 1, 5, SAID.lostHead())
                }),
                Arguments.of("from another head", goneOn(6, SAID), new Continuation[] {
                    new Continuation(2, 3, other, 1, 5, SAID.lostHead())
                }),
                Arguments.of(
                        "no record says so",
                        goneOn(6, new Continuation(2, 3, SAID.fromHead(), 1, 5, other)),
                        new Continuation[] {SAID}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("untrueContinuations")
    void anEpochThatDoesNotTrulySayWhereItGoesOnFromIsNamed(String what, List<Batch> log, Continuation... said) {
        Fault fault = check(log, List.of(), said).orElseThrow();
        assertEquals(Kind.CONTINUATION_UNEXPLAINED, fault.kind());
        assertEquals(6, fault.batch());
    }

    @Test
    void lessSaidToBeLostThanOthersHaveSeenShows() {
        Continuation less = new Continuation(
                2, 3, SAID.fromHead(), 1, 4, ANNOUNCED.get(3).seal().head());
        Fault fault = check(goneOn(5, less), List.of(testimony(ANNOUNCED.getLast())), less)
                .orElseThrow();
        assertEquals(Kind.NOT_AS_WITNESSED, fault.kind());
        assertEquals(5, fault.batch());
    }

    @Test
    void anotherHeadSaidToBeLostThanOthersHaveSeenShows() {
        Continuation other = new Continuation(2, 3, SAID.fromHead(), 1, 5, "f".repeat(64));
        Fault fault = check(goneOn(6, other), List.of(testimony(ANNOUNCED.getLast())), other)
                .orElseThrow();
        assertEquals(Kind.NOT_AS_WITNESSED, fault.kind());
    }

    @Test
    void aSealThatWasAlteredIsNamed() {
        Seal seal = ANNOUNCED.get(1).seal();
        List<Seal> altered = List.of(
                new Seal(1, 2, 2, seal.sealedAt(), seal.root(), seal.before(), seal.head(), seal.leaves()),
                new Seal(
                        1,
                        2,
                        3,
                        seal.sealedAt().plusSeconds(1),
                        seal.root(),
                        seal.before(),
                        seal.head(),
                        seal.leaves()),
                new Seal(1, 2, 3, seal.sealedAt(), seal.head(), seal.before(), seal.head(), seal.leaves()),
                new Seal(1, 2, 3, seal.sealedAt(), seal.root(), seal.root(), seal.head(), seal.leaves()),
                new Seal(1, 2, 3, seal.sealedAt(), seal.root(), seal.before(), seal.root(), seal.leaves()),
                new Seal(1, 2, 3, seal.sealedAt(), seal.root(), seal.before(), seal.head(), List.of()));
        for (Seal one : altered) {
            List<Batch> log = new ArrayList<>(ANNOUNCED);
            log.set(1, log.get(1).with(one));
            Fault fault = check(log, List.of()).orElseThrow();
            assertEquals(Kind.SEAL_ALTERED, fault.kind(), one.toString());
            assertEquals(2, fault.batch());
        }
    }

    @Test
    void aCheckGoesOnWhereAnotherEnded() {
        Seal third = ANNOUNCED.get(2).seal();
        LogCheck check = LogCheck.after(1, 3, third.head()).against(List.of(testimony(ANNOUNCED.getFirst())));
        for (Batch batch : ANNOUNCED.subList(3, 5)) {
            assertEquals(Optional.empty(), check.next(batch.seal(), batch.records()));
        }
        assertEquals(Optional.empty(), check.end(Logs.DAY.plusSeconds(3_600)));
    }
}
