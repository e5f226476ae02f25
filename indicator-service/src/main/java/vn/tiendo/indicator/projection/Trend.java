package vn.tiendo.indicator.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The straight line through figures by least squares, and what it says of a day to come: an estimate, and the interval in which a
 * single figure of that day would lie with the given confidence if things went on as they did (prediction interval of the normal
 * model with Student's t).
 */
public record Trend(double estimate, double lower, double upper, double perDay, int points) {
    /** Below this number a line fits by chance. */
    public static final int FEWEST = 4;

    /** @param day the last day of the window of the figure */
    public record Point(LocalDate day, double value) {}

    /**
     * @param confidence between 0 and 1
     * @return empty for fewer than {@link #FEWEST} different days
     */
    public static Optional<Trend> of(List<Point> points, LocalDate on, double confidence) {
        if (points.stream().map(Point::day).distinct().count() < FEWEST) {
            return Optional.empty();
        }
        // counted from one of the days, or the squares of days since 1970 drown the figures
        long origin = points.getFirst().day().toEpochDay();
        SimpleRegression line = new SimpleRegression();
        points.forEach(point -> line.addData(point.day().toEpochDay() - origin, point.value()));
        double x = on.toEpochDay() - origin;
        double estimate = line.predict(x);
        double reach = reach(line, x - middle(points, origin), confidence);
        return Optional.of(new Trend(estimate, estimate - reach, estimate + reach, line.getSlope(), points.size()));
    }

    private static double reach(SimpleRegression line, double fromMiddle, double confidence) {
        long count = line.getN();
        double student = new TDistribution(count - 2.0).inverseCumulativeProbability((1 + confidence) / 2);
        double spread = 1 + 1.0 / count + fromMiddle * fromMiddle / line.getXSumSquares();
        return student * Math.sqrt(Math.max(0, line.getMeanSquareError()) * spread);
    }

    private static double middle(List<Point> points, long origin) {
        return points.stream()
                .mapToDouble(point -> point.day().toEpochDay() - origin)
                .average()
                .orElseThrow();
    }
}
