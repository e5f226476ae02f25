package vn.tiendo.kit.audit.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log to be tampered with: batches of records with true seals. */
final class Logs {
    static final Instant DAY = Instant.parse("2026-11-02T01:00:00.123456Z");

    private Logs() {}

    record Batch(Seal seal, List<String> records) {
        Batch with(List<String> others) {
            return new Batch(seal, others);
        }

        Batch with(Seal other) {
            return new Batch(other, records);
        }
    }

    static String text(long batch, int position) {
        return "{\"id\":\"%d-%d\",\"action\":\"plan.issue\",\"facts\":{\"version\":1}}".formatted(batch, position);
    }

    static List<Batch> of(List<Integer> sizes) {
        return continued(new ArrayList<>(), 1, 1, sizes);
    }

    /** More batches behind these, in this epoch and from this number on. */
    static List<Batch> continued(List<Batch> log, long epoch, long first, List<Integer> sizes) {
        List<Batch> all = new ArrayList<>(log);
        for (int i = 0; i < sizes.size(); i++) {
            List<String> records = new ArrayList<>();
            for (int position = 0; position < sizes.get(i); position++) {
                records.add(text(first + i, position));
            }
            all.add(sealed(all, epoch, first + i, records));
        }
        return all;
    }

    static Batch sealed(List<Batch> before, long epoch, long number, List<String> records) {
        String head =
                before.isEmpty() ? Seal.BEGINNING : before.getLast().seal().head();
        return new Batch(Seal.of(epoch, number, DAY.plusSeconds(5 * number), head, records), records);
    }

    static Testimony testimony(Batch batch) {
        Seal seal = batch.seal();
        return new Testimony("another", seal.epoch(), seal.batch(), seal.head(), seal.sealedAt());
    }

    static Optional<Fault> check(List<Batch> log, List<Testimony> testimonies, Continuation... said) {
        LogCheck check = LogCheck.fromTheBeginning().knowing(List.of(said)).against(testimonies);
        for (Batch batch : log) {
            Optional<Fault> fault = check.next(batch.seal(), batch.records());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return check.end(Instant.MAX);
    }
}
