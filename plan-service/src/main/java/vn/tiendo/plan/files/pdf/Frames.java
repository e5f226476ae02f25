package vn.tiendo.plan.files.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the tables that lines frame: those lines that cross each other belong to one. */
final class Frames {
    private static final int MOST_STROKES = 1_000;
    private static final float SHORTEST = 6;

    private Frames() {}

    static List<Frame> of(List<Stroke> drawn) {
        List<Stroke> strokes = Stroke.joined(drawn).stream()
                .filter(stroke -> stroke.to() - stroke.from() > SHORTEST)
                .toList();
        List<Frame> frames = new ArrayList<>();
        if (strokes.size() > MOST_STROKES) {
            return frames; // a drawing
        }
        boolean[] taken = new boolean[strokes.size()];
        for (int i = 0; i < strokes.size(); i++) {
            if (!taken[i]) {
                Frame frame = new Frame(connected(strokes, i, taken));
                if (frame.isTable()) {
                    frames.add(frame);
                }
            }
        }
        return frames;
    }

    private static List<Stroke> connected(List<Stroke> strokes, int first, boolean[] taken) {
        List<Stroke> connected = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        taken[first] = true;
        while (!open.isEmpty()) {
            Stroke stroke = strokes.get(open.remove());
            connected.add(stroke);
            for (int i = 0; i < strokes.size(); i++) {
                if (!taken[i] && stroke.crosses(strokes.get(i))) {
                    taken[i] = true;
                    open.add(i);
                }
            }
        }
        return connected;
    }
}
