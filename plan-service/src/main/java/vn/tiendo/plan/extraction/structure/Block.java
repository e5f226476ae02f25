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
        Passage passage, Clause body, String marker, int depth, boolean title, Role role, List<Heading> headings) {

    public Source source() {
        return passage.source();
    }

    /** Whether it stands above bullets and running text: a heading, or an item of a numbered or lettered list. */
    public boolean numbered() {
        return depth < Depth.BULLET;
    }

    /** Whether it is one of a run of like items ("a)", "1)", "-") and no numbered piece of work of its own. */
    public boolean isListed() {
        return depth >= Depth.LETTER;
    }

    public boolean isBullet() {
        return !numbered() && !marker.isEmpty();
    }

    /** The same words read as something said and not as a name of what follows. */
    public Block asItem() {
        return new Block(passage, body, marker, depth, false, role, headings);
    }

    public Block withBody(Clause shorter) {
        return new Block(passage, shorter, marker, depth, title, role, headings);
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
