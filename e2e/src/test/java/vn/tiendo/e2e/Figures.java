package vn.tiendo.e2e;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** What the tests of this module measured, told in one block when all are done. */
public final class Figures {
    private static final Queue<Supplier<String>> LINES = new ConcurrentLinkedQueue<>();

    private Figures() {}

    /** @param line asked for when everything is done */
    public static void tell(Supplier<String> line) {
        LINES.add(line);
    }

    static String all() {
        StringBuilder block = new StringBuilder("\n==== Closing figures\n");
        LINES.forEach(line -> block.append(line.get()).append('\n'));
        return block.append("====\n").toString();
    }
}
