package vn.tiendo.plan.difference;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a plan says: its items, each once. The order of the document is a field of theirs. */
public final class Content {
    public static final Content NOTHING = new Content(Collections.emptySortedMap());

    private final SortedMap<Item.Key, Item> items;

    private Content(SortedMap<Item.Key, Item> items) {
        this.items = items;
    }

    public static Content of(Collection<Item> items) {
        SortedMap<Item.Key, Item> byKey = new TreeMap<>();
        items.forEach(item -> byKey.put(item.key(), item));
        return new Content(byKey);
    }

    public List<Item> items() {
        return List.copyOf(items.values());
    }

    public List<Item> items(Part part) {
        return items.values().stream().filter(item -> item.part() == part).toList();
    }

    SortedMap<Item.Key, Item> byKey() {
        return items;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && items.equals(content.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.values().toString();
    }
}
