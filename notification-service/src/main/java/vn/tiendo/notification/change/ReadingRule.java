package vn.tiendo.notification.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may read an event of one type, learnt from its own data. Paths are fields divided by {@code /}; {@code *} stands for
 * every element of a list.
 *
 * @param everyone whether it is about the directory, the catalogue or calendars
 * @param above paths to bodies that read it, and so do those above them
 * @param own paths to bodies that read it, and nobody else through them
 * @param plan path to the plan as part of which it is seen
 * @param ofPlan which of that plan's bodies read it
 * @param partedBy path to the body to which one row of a list belongs, when each body may read its own rows only
 */
record ReadingRule(
        boolean everyone,
        List<String> above,
        List<String> own,
        @Nullable String plan,
        OfPlan ofPlan,
        @Nullable String partedBy) {
    /** Which bodies of a plan see what belongs to it. */
    enum OfPlan {
        NOBODY,
        KEEPER,
        ALL
    }

    static ReadingRule forEveryone() {
        return new ReadingRule(true, List.of(), List.of(), null, OfPlan.NOBODY, null);
    }

    /** Only those who read everything. */
    static ReadingRule forAuditors() {
        return readBy();
    }

    static ReadingRule readBy(String... paths) {
        return new ReadingRule(false, List.of(paths), List.of(), null, OfPlan.NOBODY, null);
    }

    ReadingRule own(String... paths) {
        return new ReadingRule(everyone, above, List.of(paths), plan, ofPlan, partedBy);
    }

    ReadingRule asPlan(String path) {
        return new ReadingRule(everyone, above, own, path, OfPlan.ALL, partedBy);
    }

    ReadingRule withKeeperOf(String path) {
        return new ReadingRule(everyone, above, own, path, OfPlan.KEEPER, partedBy);
    }

    ReadingRule partedBy(String path) {
        return new ReadingRule(everyone, above, own, plan, ofPlan, path);
    }
}
