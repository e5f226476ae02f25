package vn.tiendo.plan.extraction.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Passage;

/**
 * A heading, bullet or paragraph. {@code body} is its text after the marker; {@code headings} are those above it, outermost
 * first. A title only names what follows; everything else says something.
 */
public record Block(
        Passage passage,
        Clause body,
        String marker,
        boolean numbered,
        boolean title,
        Role role,
        List<Heading> headings) {

    public Source source() {
        return passage.source();
    }

    public boolean isBullet() {
        return !numbered && !marker.isEmpty();
    }

    public @Nullable Heading heading() {
        return headings.isEmpty() ? null : headings.getLast();
    }

    /** The innermost numbered heading, without what only introduces a list. */
    public @Nullable String theme() {
        return headings.reversed().stream()
                .filter(heading -> heading.depth() < Depth.BULLET)
                .map(heading -> heading.title().text())
                .findFirst()
                .orElse(null);
    }
}
