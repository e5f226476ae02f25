package vn.tiendo.plan.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A straight line: level at height {@code at} from left to right, or upright at {@code at} from top to bottom. Points. */
record Stroke(boolean level, float at, float from, float to) {
    /** How far apart lines may be that are meant as one. */
    static final float CLOSE = 3;

    boolean crosses(Stroke other) {
        return level != other.level
                && other.at >= from - CLOSE
                && other.at <= to + CLOSE
                && at >= other.from - CLOSE
                && at <= other.to + CLOSE;
    }

    /** Frames are drawn cell by cell: pieces that go on with each other become one. */
    static List<Stroke> joined(List<Stroke> pieces) {
        List<Stroke> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparing(Stroke::level).thenComparing(Stroke::at));
        List<Stroke> joined = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            while (to < sorted.size() && sorted.get(to).isBeside(sorted.get(from))) {
                to++;
            }
            join(new ArrayList<>(sorted.subList(from, to)), joined);
            from = to;
        }
        return joined;
    }

    private boolean isBeside(Stroke other) {
        return level == other.level && Math.abs(at - other.at) < CLOSE;
    }

    private static void join(List<Stroke> beside, List<Stroke> joined) {
        beside.sort(Comparator.comparing(Stroke::from));
        Stroke open = beside.getFirst();
        for (Stroke next : beside) {
            if (next.from > open.to + CLOSE) {
                joined.add(open);
                open = next;
            } else {
                open = new Stroke(open.level, open.at, open.from, Math.max(open.to, next.to));
            }
        }
        joined.add(open);
    }
}
