package vn.tiendo.indicator.imports;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.indicator.measurement.Assessed;

/** What became of the lines so far. */
final class ImportTally {
    private static final int MOST_FAULTS = 1_000;

    private final List<LineFault> faults = new ArrayList<>();
    private long lines;
    private long added;
    private long replaced;
    private long unchanged;
    private long refused;

    void read(FileLines.Read one) {
        lines += one.heading() ? 0 : 1;
        if (!one.faults().isEmpty()) {
            refuse(one.faults());
        }
    }

    void assessed(int line, Assessed one) {
        switch (one.effect()) {
            case ADDED -> added++;
            case REPLACED -> replaced++;
            case UNCHANGED -> unchanged++;
            case REFUSED -> {
                Assessed.Fault fault = one.fault();
                refuse(
                        fault == null
                                ? List.of()
                                : List.of(LineFault.of(
                                        line,
                                        fault.field(),
                                        fault.code(),
                                        fault.arguments().toArray())));
            }
        }
    }

    private void refuse(List<LineFault> because) {
        refused++;
        because.stream().limit(MOST_FAULTS - faults.size()).forEach(faults::add);
    }

    boolean isClean() {
        return refused == 0;
    }

    long lines() {
        return lines;
    }

    long added() {
        return added;
    }

    long replaced() {
        return replaced;
    }

    long unchanged() {
        return unchanged;
    }

    long refused() {
        return refused;
    }

    List<LineFault> faults() {
        return faults;
    }
}
