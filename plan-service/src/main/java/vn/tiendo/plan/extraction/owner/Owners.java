package vn.tiendo.plan.extraction.owner;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Heading;
import vn.tiendo.plan.extraction.structure.Role;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Passage;

/**
 * Gives each item its owner lines: a line with "+" belongs to the item right above, any other to all items since the last
 * heading or since the last such group of lines. What a heading says of owners holds for the items below that say nothing.
 */
public final class Owners {

    private final List<Block> items = new ArrayList<>();
    private final Map<Passage, Owner> owners = new IdentityHashMap<>();
    private final List<Block> group = new ArrayList<>();
    private final List<Block> section = new ArrayList<>();
    private boolean closed;

    private Owners() {}

    public static Owners of(List<Block> blocks) {
        Owners owners = new Owners();
        for (Block block : blocks) owners.add(block);
        owners.settleTitle(null);
        return owners;
    }

    /** The blocks that are no owner lines. */
    public List<Block> items() {
        return items;
    }

    public Owner of(Block block) {
        Owner owner = written(block.passage());
        for (Heading heading : block.headings().reversed())
            owner = owner.or(written(heading.title().passage()));
        return owner;
    }

    private Owner written(Passage passage) {
        return owners.getOrDefault(passage, Owner.NONE);
    }

    private void add(Block block) {
        Owner line = OwnerLine.of(block);
        Owner sentence = line == null && !group.isEmpty() && handsOut(block) ? OwnerSentence.read(block.body()) : null;
        if (sentence != null) {
            for (Block item : meant(block)) own(item, sentence);
            closed = true;
        } else if (line == null) {
            addItem(block);
        } else if (block.marker().equals("+") && !group.isEmpty()) {
            own(group.getLast(), line);
        } else {
            for (Block item : group) own(item, line);
            closed = true;
        }
    }

    /** "nội dung tại các điểm 2.1, 2.2" names its items; below targets it means all of them, below work the last. */
    private List<Block> meant(Block sentence) {
        List<Block> named = section.stream()
                .filter(item -> item.marker().indexOf('.') > 0
                        && sentence.body().words().stream().anyMatch(word -> word.is(item.marker())))
                .toList();
        if (!named.isEmpty()) return named;
        return sentence.role().isObjective() ? section : group;
    }

    private static boolean handsOut(Block block) {
        boolean sections = block.role().isObjective() || block.role() == Role.TASK || block.role() == Role.CONTENT;
        return sections && !block.numbered();
    }

    private void own(Block item, Owner owner) {
        owners.merge(item.passage(), owner, Owner::or);
    }

    private void addItem(Block block) {
        settleTitle(block);
        boolean heads = isHeading(block);
        if (closed || heads || !block.isListed()) group.clear();
        if (closed && block.role().isObjective() || heads) section.clear();
        if (!group.isEmpty() && isHeading(group.getLast())) group.removeLast();
        closed = false;
        int labels = OwnerLine.after(block.body());
        Block item = labels < 0
                ? block
                : block.withBody(block.body().part(block.body().from(), labels));
        items.add(item);
        Owner inline = labels < 0
                ? insideOf(block)
                : OwnerLine.read(block.body().part(labels, block.body().to()));
        if (inline != null) own(block, inline);
        group.add(item);
        section.add(item);
    }

    /** In brackets, or in a sentence of its own behind what is to be done. */
    private static @Nullable Owner insideOf(Block block) {
        Owner bracketed = InlineOwner.in(block.body());
        if (bracketed != null || block.title()) return bracketed;
        Clause body = block.body();
        for (Clause sentence : body.passage().sentences()) {
            if (sentence.from() <= body.from()) continue;
            Owner owner = OwnerSentence.read(sentence);
            if (owner != null) return owner;
        }
        return InlineOwner.atEnd(body);
    }

    private static boolean isHeading(Block block) {
        return block.title() && block.numbered();
    }

    /** A title with owner lines and nothing below it is itself the work. */
    private void settleTitle(@Nullable Block next) {
        if (!closed || group.size() != 1 || !group.getFirst().title()) return;
        Block title = group.getFirst();
        boolean heads = next != null
                && next.headings().stream().anyMatch(heading -> heading.title().passage() == title.passage());
        if (!heads) items.set(items.lastIndexOf(title), title.asItem());
    }
}
