package vn.tiendo.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signs, by title.
 *
 * @param powers in whose stead, from the highest: on behalf of a collective, then for its head
 * @param title of the one who signs
 * @param name of the one who signs; absent while it is left to the office
 */
public record Signature(
        List<Power> powers, String title, @Nullable String name) {
    public Signature {
        powers = List.copyOf(powers);
    }

    /** The power that someone signs with. */
    public record Power(Capacity capacity, String of) {}

    public enum Capacity {
        /** Thay mặt: for a collective. */
        ON_BEHALF,
        /** Ký thay: a deputy for the head. */
        FOR,
        /** Thừa lệnh: the head of a unit by order. */
        BY_ORDER,
        /** Thừa ủy quyền: by written authorisation. */
        AUTHORISED,
        /** Quyền: acting head. */
        ACTING
    }
}
