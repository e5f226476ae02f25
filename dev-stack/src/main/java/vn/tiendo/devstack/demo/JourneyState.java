package vn.tiendo.devstack.demo;

import org.jspecify.annotations.Nullable;

/** What the steps of a journey hand on to each other: ids as the API gave them. */
public final class JourneyState {
    @Nullable
    String importId;

    @Nullable
    String plan;

    @Nullable
    String target;

    @Nullable
    String task;

    @Nullable
    String regime;

    @Nullable
    String obligation;

    @Nullable
    String report;

    public String importId() {
        return known(importId, "import");
    }

    public String plan() {
        return known(plan, "plan");
    }

    public String target() {
        return known(target, "target");
    }

    public String task() {
        return known(task, "task");
    }

    String regime() {
        return known(regime, "regime");
    }

    public String obligation() {
        return known(obligation, "obligation");
    }

    public String report() {
        return known(report, "report");
    }

    private static String known(@Nullable String id, String what) {
        if (id == null) {
            throw new IllegalStateException("the journey has no " + what + " yet");
        }
        return id;
    }
}
