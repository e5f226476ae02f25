package vn.tiendo.plan.extraction.owner;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.extraction.structure.Block;

/**
 * Gives each item its owner lines: a line with "+" belongs to the item right above, any other to all items since the last
 * heading or since the last such group of lines.
 */
public final class Owners {

    private final List<Block> items = new ArrayList<>();
    private final Map<Block, Owner> owners = new IdentityHashMap<>();
    private final List<Block> group = new ArrayList<>();
    private boolean closed;

    private Owners() {}

    public static Owners of(List<Block> blocks) {
        Owners owners = new Owners();
        blocks.forEach(owners::add);
        return owners;
    }

    /** The blocks that are no owner lines. */
    public List<Block> items() {
        return items;
    }

    public Owner of(Block block) {
        return owners.getOrDefault(block, Owner.NONE);
    }

    private void add(Block block) {
        Owner owner = OwnerLine.of(block);
        if (owner == null) {
            addItem(block);
        } else if (block.marker().equals("+") && !group.isEmpty()) {
            owners.merge(group.getLast(), owner, Owner::or);
        } else {
            group.forEach(item -> owners.merge(item, owner, Owner::or));
            closed = true;
        }
    }

    private void addItem(Block block) {
        if (closed || block.numbered()) group.clear();
        closed = false;
        items.add(block);
        Owner inline = block.title() ? null : InlineOwner.in(block.body());
        if (inline != null) owners.put(block, inline);
        if (!block.title() || block.isBullet()) group.add(block);
    }
}
