package vn.tiendo.plan.difference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one item, field by field; what was added or removed comes with all its fields. */
public record Change(Part part, UUID id, ChangeKind kind, List<FieldChange> fields) {

    /** One field before and after; null where it says nothing. */
    public record FieldChange(
            String field, @Nullable Object from, @Nullable Object to) {
        public FieldChange {
            from = Values.normal(from);
            to = Values.normal(to);
        }

        FieldChange inverse() {
            return new FieldChange(field, to, from);
        }
    }

    public Change {
        fields = List.copyOf(fields);
    }

    static Change between(Item.Key key, @Nullable Item from, @Nullable Item to) {
        Map<String, Object> before = from == null ? Map.of() : from.fields();
        Map<String, Object> after = to == null ? Map.of() : to.fields();
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FieldChange> fields = names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new FieldChange(name, before.get(name), after.get(name)))
                .toList();
        return new Change(key.part(), key.id(), kind(from, to), fields);
    }

    private static ChangeKind kind(@Nullable Item from, @Nullable Item to) {
        return from == null ? ChangeKind.ADDED : to == null ? ChangeKind.REMOVED : ChangeKind.CHANGED;
    }

    Item.Key key() {
        return new Item.Key(part, id);
    }

    Change inverse() {
        return new Change(
                part,
                id,
                kind.inverse(),
                fields.stream().map(FieldChange::inverse).toList());
    }

    /** Whether it says nothing: an item that is the same before and after. */
    boolean isNothing() {
        return kind == ChangeKind.CHANGED && fields.isEmpty();
    }

    /** Whether {@code item}, as it stands now, is what this change begins with. */
    boolean fits(@Nullable Item item) {
        if (item == null) {
            return kind == ChangeKind.ADDED;
        }
        Map<String, Object> now = item.fields();
        return switch (kind) {
            case ADDED -> false;
            case REMOVED -> between(key(), item, null).fields().equals(fields);
            case CHANGED -> fields.stream().allMatch(field -> Objects.equals(now.get(field.field()), field.from()));
        };
    }

    /** The item after the change; null when it is gone. */
    @Nullable
    Item apply(@Nullable Item item) {
        if (kind == ChangeKind.REMOVED) {
            return null;
        }
        Map<String, Object> after = new TreeMap<>(item == null ? Map.of() : item.fields());
        fields.forEach(field -> {
            if (field.to() == null) {
                after.remove(field.field());
            } else {
                after.put(field.field(), field.to());
            }
        });
        return new Item(part, id, after);
    }
}
