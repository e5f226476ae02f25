package vn.tiendo.plan.extraction.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.SourceLine;

/** The blocks of a plan's body in order, each with the headings above it and the role of its section. */
public final class Outline {

    private static final int LONGEST_TITLE = 400;

    private final boolean scanned;
    private final List<Heading> path = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private Outline(boolean scanned) {
        this.scanned = scanned;
    }

    public static List<Block> of(List<SourceLine> lines, boolean scanned) {
        Outline outline = new Outline(scanned);
        List<Chunks.Chunk> chunks = Chunks.of(lines);
        for (int i = 0; i < chunks.size(); i++) {
            Chunks.Chunk next = i + 1 < chunks.size() ? chunks.get(i + 1) : null;
            outline.add(chunks.get(i), next);
        }
        return List.copyOf(outline.blocks);
    }

    private void add(Chunks.Chunk chunk, Chunks.@Nullable Chunk next) {
        Passage passage = Passage.of(chunk.lines(), scanned);
        Clause body = passage.from(wordsIn(passage, chunk.marker().length()));
        if (body.isEmpty()) return;
        boolean bare = chunk.marker().is(Marker.Kind.TEXT) && Shape.isCapitals(passage.text());
        int depth = bare ? Depth.ROMAN : Depth.of(chunk.marker());
        boolean numbered = depth < Depth.BULLET;
        if (numbered || chunk.marker().is(Marker.Kind.BULLET)) path.removeIf(heading -> heading.depth() >= depth);
        boolean colon = body.word(body.to() - 1).is(":");
        boolean opens = depth == Depth.ROMAN || depth == 0 || next != null && Depth.of(next.marker()) > depth;
        boolean title = colon
                || numbered && opens && !endsSentence(body) && passage.text().length() < LONGEST_TITLE;
        Role role = numbered ? role(body, depth, title) : current();
        blocks.add(new Block(passage, body, chunk.marker().label(), depth, title, role, List.copyOf(path)));
        if (title && !chunk.marker().is(Marker.Kind.TEXT) || bare || numbered && leadIn(body) != null) {
            Clause lead = leadIn(body);
            path.add(new Heading(depth, lead == null ? body : lead, role));
        }
    }

    private Role role(Clause body, int depth, boolean title) {
        Clause lead = leadIn(body);
        if (!title && lead == null) return current();
        Role own = Role.of(lead == null ? body : lead, depth == Depth.ROMAN);
        boolean says = own == Role.CONTENT && current() == Role.TASK;
        return own == null || says ? current() : own;
    }

    private Role current() {
        return path.isEmpty() ? Role.CONTENT : path.getLast().role();
    }

    /** "Giải pháp" of "Giải pháp: xem bảng ở cuối". */
    private static @Nullable Clause leadIn(Clause body) {
        int end = Math.min(body.to(), body.from() + 25);
        for (int i = body.from() + 1; i < end; i++) {
            if (body.word(i).is(":")) return body.part(body.from(), i);
        }
        return null;
    }

    private static boolean endsSentence(Clause body) {
        return Shape.endsSentence(body.word(body.to() - 1).text());
    }

    private static int wordsIn(Passage passage, int characters) {
        int words = 0;
        while (words < passage.words().size() && passage.words().get(words).start() < characters) words++;
        return words;
    }
}
