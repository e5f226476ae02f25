package vn.tiendo.plan.difference;

import java.util.Map;
import java.util.UUID;

/**
 * One thing a plan consists of; it is the same thing in another revision when part and id are the same, whatever it says.
 *
 * @param id of a document, the id of its plan
 */
public record Item(Part part, UUID id, Map<String, Object> fields) {
    public Item {
        fields = Values.fields(fields);
    }

    Key key() {
        return new Key(part, id);
    }

    /** What makes it the same thing. */
    record Key(Part part, UUID id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPart = part.compareTo(other.part);
            return byPart != 0 ? byPart : id.compareTo(other.id);
        }
    }
}
