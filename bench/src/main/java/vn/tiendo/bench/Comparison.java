package vn.tiendo.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rounds of two measurements taken in turn, and the ratio of the first to the second. */
final class Comparison {
    private final String ours;
    private final String theirs;
    private final PrintStream out;
    private final List<Double> ratios = new ArrayList<>();

    Comparison(String ours, String theirs, PrintStream out) {
        this.ours = ours;
        this.theirs = theirs;
        this.out = out;
        out.printf("%5s %16s %16s %8s%n", "round", ours + " /s", theirs + " /s", "ratio");
    }

    void round(double ours, double theirs) {
        ratios.add(ours / theirs);
        out.printf(Locale.ROOT, "%5d %16.0f %16.0f %8.2f%n", ratios.size(), ours, theirs, ours / theirs);
    }

    void conclude(double wanted) {
        conclude();
        out.printf(Locale.ROOT, "wanted: %.1f%n", wanted);
    }

    /** The median round is what counts: one round that something else disturbed does not move it. */
    void conclude() {
        List<Double> sorted = ratios.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        out.printf(
                Locale.ROOT,
                "%s / %s: median %.2f (%.2f–%.2f) of %d rounds, no errors%n",
                ours,
                theirs,
                median,
                sorted.getFirst(),
                sorted.getLast(),
                sorted.size());
    }
}
