package vn.tiendo.plan.difference;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What leads from one content to another, item by item, matched by id and never by text. Applied to the first it gives the
 * second; its inverse leads back; nothing lies between a content and itself.
 */
public record Difference(List<Change> changes) {
    public Difference {
        changes = List.copyOf(changes);
    }

    public static Difference between(Content from, Content to) {
        SortedSet<Item.Key> keys = new TreeSet<>(from.byKey().keySet());
        keys.addAll(to.byKey().keySet());
        return new Difference(keys.stream()
                .map(key ->
                        Change.between(key, from.byKey().get(key), to.byKey().get(key)))
                .filter(change -> !change.isNothing())
                .toList());
    }

    public Difference inverse() {
        return new Difference(changes.stream().map(Change::inverse).toList());
    }

    /** The changes that begin with something else than {@code content} says now: somebody changed it in between. */
    public List<Change> conflicts(Content content) {
        return changes.stream()
                .filter(change -> !change.fits(content.byKey().get(change.key())))
                .toList();
    }

    /** The content after these changes; only of one without {@link #conflicts}. */
    public Content apply(Content content) {
        if (!conflicts(content).isEmpty()) {
            throw new IllegalArgumentException("does not fit this content");
        }
        TreeMap<Item.Key, Item> after = new TreeMap<>(content.byKey());
        for (Change change : changes) {
            Item item = change.apply(after.get(change.key()));
            if (item == null) {
                after.remove(change.key());
            } else {
                after.put(change.key(), item);
            }
        }
        return Content.of(after.values());
    }
}
