package vn.tiendo.kit.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.kit.audit.log.Logs.check;
import static vn.tiendo.kit.audit.log.Logs.testimony;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.tiendo.kit.audit.log.Fault.Kind;
import vn.tiendo.kit.audit.log.Logs.Batch;

/** Whatever is done to any record of any log, the first place that does not fit is named. */
class LogCheckPropertyTest {

    /** A record of a log, chosen by two numbers. */
    private record Place(int batch, int position) {
        static Place in(List<Batch> log, int batch, int position) {
            int at = batch % log.size();
            return new Place(at, position % log.get(at).records().size());
        }
    }

    private static List<Batch> replaced(List<Batch> log, int at, Batch batch) {
        List<Batch> copy = new ArrayList<>(log);
        copy.set(at, batch);
        return copy;
    }

    private static List<String> records(List<Batch> log, int at) {
        return new ArrayList<>(log.get(at).records());
    }

    private static void assertFirst(Kind kind, List<Batch> log, Place place, Optional<Fault> found) {
        Fault fault = found.orElseThrow();
        assertEquals(kind, fault.kind(), fault::sentence);
        assertEquals(log.get(place.batch()).seal().batch(), fault.batch(), fault::sentence);
        assertEquals(place.position(), fault.position(), fault::sentence);
    }

    @Property(tries = 200)
    void aLogThatNobodyTouchedIsIntact(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 11) int seen) {
        List<Batch> log = Logs.of(sizes);
        assertEquals(Optional.empty(), check(log, List.of()));
        assertEquals(
                Optional.empty(), check(log, List.of(testimony(log.get(seen % log.size())), testimony(log.getLast()))));
    }

    @Property(tries = 300)
    void anAlteredRecordIsNamed(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 99) int batch,
            @ForAll @IntRange(min = 0, max = 99) int position) {
        List<Batch> log = Logs.of(sizes);
        Place place = Place.in(log, batch, position);
        List<String> records = records(log, place.batch());
        records.set(place.position(), records.get(place.position()).replace("issue", "close"));
        assertFirst(
                Kind.ALTERED,
                log,
                place,
                check(replaced(log, place.batch(), log.get(place.batch()).with(records)), List.of()));
    }

    @Property(tries = 300)
    void aRemovedRecordIsNamed(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 99) int batch,
            @ForAll @IntRange(min = 0, max = 99) int position) {
        List<Batch> log = Logs.of(sizes);
        Place place = Place.in(log, batch, position);
        List<String> records = records(log, place.batch());
        records.remove(place.position());
        assertFirst(
                Kind.MISSING,
                log,
                place,
                check(replaced(log, place.batch(), log.get(place.batch()).with(records)), List.of()));
    }

    @Property(tries = 300)
    void anInsertedRecordIsNamed(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 99) int batch,
            @ForAll @IntRange(min = 0, max = 99) int position) {
        List<Batch> log = Logs.of(sizes);
        Place place = Place.in(log, batch, position);
        List<String> records = records(log, place.batch());
        records.add(place.position(), "{\"id\":\"forged\"}");
        assertFirst(
                Kind.INSERTED,
                log,
                place,
                check(replaced(log, place.batch(), log.get(place.batch()).with(records)), List.of()));
    }

    @Property(tries = 300)
    void recordsThatChangedPlacesAreNamedByTheFirst(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 2, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 99) int batch,
            @ForAll @IntRange(min = 0, max = 99) int one,
            @ForAll @IntRange(min = 0, max = 99) int other) {
        List<Batch> log = Logs.of(sizes);
        Place first = Place.in(log, batch, one);
        Place second = Place.in(log, batch, other);
        Assume.that(first.position() < second.position());
        List<String> records = records(log, first.batch());
        Collections.swap(records, first.position(), second.position());
        assertFirst(
                Kind.REORDERED,
                log,
                first,
                check(replaced(log, first.batch(), log.get(first.batch()).with(records)), List.of()));
    }

    @Property(tries = 300)
    void aCutTailShowsToWhoeverHasSeenTheLogLonger(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 99) int kept) {
        List<Batch> log = Logs.of(sizes);
        int length = kept % (log.size() - 1) + 1;
        Fault fault =
                check(log.subList(0, length), List.of(testimony(log.getLast()))).orElseThrow();
        assertEquals(Kind.TAIL_MISSING, fault.kind());
        assertEquals(length + 1, fault.batch());
    }

    @Property(tries = 300)
    void aBatchThatIsMissingOrMovedIsNamed(
            @ForAll @Size(min = 3, max = 12) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 99) int which) {
        List<Batch> log = Logs.of(sizes);
        int at = which % (log.size() - 1);
        List<Batch> without = new ArrayList<>(log);
        without.remove(at);
        Fault missing = check(without, List.of()).orElseThrow();
        assertEquals(Kind.SEAL_MISSING, missing.kind());
        assertEquals(at + 1, missing.batch());

        List<Batch> moved = new ArrayList<>(log);
        Collections.swap(moved, at, at + 1);
        assertEquals(at + 1, check(moved, List.of()).orElseThrow().batch());
    }

    /** Whoever can write to the tables can seal anew as well; only what others have seen cannot be sealed anew. */
    @Property(tries = 300)
    void aLogThatWasSealedAnewFromSomePlaceOnIsNamedAtTheFirstBatchThatOthersKnow(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 99) int batch,
            @ForAll @IntRange(min = 0, max = 99) int position) {
        List<Batch> log = Logs.of(sizes);
        Place place = Place.in(log, batch, position);
        List<Batch> forged = new ArrayList<>(log.subList(0, place.batch()));
        for (int i = place.batch(); i < log.size(); i++) {
            List<String> records = records(log, i);
            if (i == place.batch()) {
                records.set(place.position(), "{\"id\":\"forged\"}");
            }
            forged.add(Logs.sealed(forged, 1, i + 1, records));
        }
        assertEquals(Optional.empty(), check(forged, List.of()), "by itself it fits");
        List<Testimony> all = log.stream().map(Logs::testimony).toList();
        Fault first = check(forged, all).orElseThrow();
        assertEquals(Kind.NOT_AS_WITNESSED, first.kind());
        assertEquals(place.batch() + 1, first.batch());
        List<Testimony> older = log.stream()
                .map(Batch::seal)
                .map(seal -> new Testimony(
                        "older",
                        seal.epoch(),
                        seal.batch(),
                        seal.head(),
                        seal.sealedAt(),
                        String.join("", seal.leaves())))
                .toList();
        assertFirst(Kind.NOT_AS_WITNESSED, log, place, check(forged, older));
        Fault last = check(forged, List.of(all.getLast())).orElseThrow();
        assertEquals(Kind.NOT_AS_WITNESSED, last.kind(), "one head covers everything before it");
    }
}
