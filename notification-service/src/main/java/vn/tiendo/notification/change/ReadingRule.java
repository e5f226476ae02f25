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
 * @param whole whether those whom the other paths name read it undivided, beside the parts
 */
record ReadingRule(
        boolean everyone,
        List<String> above,
        List<String> own,
        @Nullable String plan,
        OfPlan ofPlan,
        @Nullable String partedBy,
        boolean whole) {
    /** Which bodies of a plan see what belongs to it. */
    enum OfPlan {
        NOBODY,
        KEEPER,
        ALL
    }

    static ReadingRule forEveryone() {
        return new ReadingRule(true, List.of(), List.of(), null, OfPlan.NOBODY, null, true);
    }

    /** Only those who read everything. */
    static ReadingRule forAuditors() {
        return readBy();
    }

    static ReadingRule readBy(String... paths) {
        return new ReadingRule(false, List.of(paths), List.of(), null, OfPlan.NOBODY, null, true);
    }

    ReadingRule own(String... paths) {
        return new ReadingRule(everyone, above, List.of(paths), plan, ofPlan, partedBy, whole);
    }

    ReadingRule asPlan(String path) {
        return new ReadingRule(everyone, above, own, path, OfPlan.ALL, partedBy, whole);
    }

    ReadingRule withKeeperOf(String path) {
        return new ReadingRule(everyone, above, own, path, OfPlan.KEEPER, partedBy, whole);
    }

    /** Nobody reads it but in parts: a body, and those above it, the rows of that body. */
    ReadingRule partedBy(String path) {
        return new ReadingRule(everyone, above, own, plan, ofPlan, path, false);
    }

    /** Besides, each body reads its own rows, and nobody else through it. */
    ReadingRule andInPartsBy(String path) {
        return new ReadingRule(everyone, above, own, plan, ofPlan, path, true);
    }
}
