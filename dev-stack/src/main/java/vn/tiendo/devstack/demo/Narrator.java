package vn.tiendo.devstack.demo;

import java.io.PrintStream;

/** Tells a journey as plain text: numbered steps, what was done, what was seen. */
public final class Narrator {
    private final PrintStream out;
    private int step;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    public void step(String title) {
        step++;
        out.printf("%n%d. %s%n", step, title);
    }

    public void say(String format, Object... values) {
        out.println("   " + format.formatted(values));
    }
}
